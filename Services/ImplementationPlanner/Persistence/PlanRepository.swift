public import Contracts
public import Persistence

/// The agent's aggregates within one message's unit of work: read at once, written when the unit commits.
public protocol PlanRepository: Sendable {
    /// A plan; nil when there is none by that identifier.
    func plan(_ id: ResourceID) async throws(StoreError) -> Plan?
    /// A measure; nil when there is none by that identifier.
    func measure(_ id: ResourceID) async throws(StoreError) -> Measure?
    /// All measures of a plan, ordered by identifier.
    func measures(of plan: ResourceID) async throws(StoreError) -> [Measure]

    /// Writes a plan's next version.
    func save(_ plan: Plan, because event: some EventPayload) throws(StoreError)
    /// Writes a measure's next version.
    func save(_ measure: Measure, because event: some EventPayload) throws(StoreError)

    /// Takes a plan out.
    func remove(_ plan: Plan, because event: some EventPayload) throws(StoreError)
    /// Takes a measure out.
    func remove(_ measure: Measure, because event: some EventPayload) throws(StoreError)
}
