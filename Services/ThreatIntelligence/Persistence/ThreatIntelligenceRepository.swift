public import Contracts
public import Persistence

/// What the agent's rules need to know of its aggregates within one message's unit of work.
public protocol ThreatIntelligenceRepository: Sendable {
    /// A source; nil when there is none by that identifier.
    func source(_ id: ResourceID) async throws(StoreError) -> ThreatSource?
    /// An indicator; nil when there is none by that identifier.
    func indicator(_ id: ResourceID) async throws(StoreError) -> Indicator?
    /// Whether any indicator comes from a source.
    func hasIndicators(of source: ResourceID) async throws(StoreError) -> Bool
    /// The indicator of a source that has that value; nil when none has.
    func indicator(
        of source: ResourceID, _ type: IndicatorSort, value: String
    ) async throws(StoreError) -> Indicator?
}
