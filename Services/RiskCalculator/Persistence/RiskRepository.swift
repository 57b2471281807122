public import Contracts
public import Persistence

/// The agent's aggregates within one message's unit of work: read at once, written when the unit commits.
public protocol RiskRepository: Sendable {
    /// A risk; nil when there is none by that identifier.
    func risk(_ id: ResourceID) async throws(StoreError) -> Risk?
    /// All risks of a quantification, ordered by identifier.
    func risks(of quantification: ResourceID) async throws(StoreError) -> [Risk]
    /// A quantification; nil when there is none by that identifier.
    func quantification(_ id: ResourceID) async throws(StoreError) -> Quantification?

    /// Writes a risk's next version.
    func save(_ risk: Risk, because event: some EventPayload) throws(StoreError)
    /// Writes a quantification's next version.
    func save(_ quantification: Quantification, because event: some EventPayload) throws(StoreError)

    /// Takes a risk out.
    func remove(_ risk: Risk, because event: some EventPayload) throws(StoreError)
    /// Takes a quantification out.
    func remove(_ quantification: Quantification, because event: some EventPayload) throws(StoreError)
}
