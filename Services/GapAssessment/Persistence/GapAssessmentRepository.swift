public import Contracts
public import Persistence

/// The agent's aggregates within one message's unit of work: read at once, written when the unit commits.
public protocol GapAssessmentRepository: Sendable {
    /// An organisation; nil when there is none by that identifier.
    func organisation(_ id: ResourceID) async throws(StoreError) -> Organisation?
    /// An assessment; nil when there is none by that identifier.
    func assessment(_ id: ResourceID) async throws(StoreError) -> Assessment?
    /// A gap; nil when there is none by that identifier.
    func gap(_ id: ResourceID) async throws(StoreError) -> Gap?
    /// All gaps of an assessment, ordered by identifier.
    func gaps(of assessment: ResourceID) async throws(StoreError) -> [Gap]

    /// Writes an organisation's next version.
    func save(_ organisation: Organisation, because event: some EventPayload) throws(StoreError)
    /// Writes an assessment's next version.
    func save(_ assessment: Assessment, because event: some EventPayload) throws(StoreError)
    /// Writes a gap's next version.
    func save(_ gap: Gap, because event: some EventPayload) throws(StoreError)

    /// Takes an organisation out.
    func remove(_ organisation: Organisation, because event: some EventPayload) throws(StoreError)
    /// Takes an assessment out.
    func remove(_ assessment: Assessment, because event: some EventPayload) throws(StoreError)
    /// Takes a gap out.
    func remove(_ gap: Gap, because event: some EventPayload) throws(StoreError)
}
