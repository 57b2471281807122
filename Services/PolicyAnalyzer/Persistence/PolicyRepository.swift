public import Contracts
public import Documents
public import Persistence

/// The organisation's policies, their documents and the analyses made of them.
public protocol PolicyRepository: Sendable {
    /// A policy; nil when the tenant has none by that identifier.
    func policy(_ id: ResourceID) async throws(StoreError) -> Policy?
    /// An organisation's policies, ordered by identifier; at most `limit`.
    func policies(of organisation: ResourceID, limit: Int) async throws(StoreError) -> [Policy]
    /// Writes a policy's next version and the event that tells of it.
    func save<Event: EventPayload>(_ policy: Policy, because event: Event) throws(StoreError)
    /// Removes a policy as it was loaded.
    func remove<Event: EventPayload>(_ policy: Policy, because event: Event) throws(StoreError)

    /// An analysis; nil when the tenant has none by that identifier.
    func analysis(_ id: ResourceID) async throws(StoreError) -> Analysis?
    /// Writes a new analysis and the event that tells of it.
    func save<Event: EventPayload>(_ analysis: Analysis, because event: Event) throws(StoreError)
    /// Removes an analysis as it was loaded.
    func remove<Event: EventPayload>(_ analysis: Analysis, because event: Event) throws(StoreError)

    /// Keeps a policy's document.
    /// - Returns: the SHA-256 of its bytes, in hex.
    func keep(document bytes: [UInt8], of policy: ResourceID, mediaType: String) -> String
    /// A range of a current or earlier document of a policy; nil when the policy never had such a document.
    func document(_ digest: String, of policy: ResourceID, range: Range<Int>) async throws(StoreError) -> [UInt8]?

    /// Keeps the passages read from a document.
    /// - Returns: the SHA-256 of their canonical JSON, in hex.
    /// - Throws: `EncodingError`, which no passage causes.
    func keep(passages: [Passage]) throws -> String
    /// The passages read from a document.
    /// - Throws: `StoreError`; ``MissingPassages`` when they aren't kept; `DecodingError` when they aren't passages.
    func passages(_ digest: String) async throws -> [Passage]
}
