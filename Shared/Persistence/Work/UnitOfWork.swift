public import Contracts

/// One message's work: reads go to the database at once, outside any transaction; writes are kept until the batch
/// commits. The units of one batch are worked on one after the other.
public protocol UnitOfWork: AnyObject, Sendable {
    /// On whose behalf.
    var tenant: TenantID { get }

    /// Reads a resource, as earlier units of the batch and this one left it.
    func load<R: Resource>(_ table: ResourceTable<R>, id: ResourceID) async throws(StoreError) -> R?

    /// Reads resources that pass all filters, ordered by id, pending writes of the batch included.
    func list<R: Resource>(
        _ table: ResourceTable<R>, where filters: [ColumnFilter], limit: Int
    ) async throws(StoreError) -> [R]

    /// Writes a resource's next version and the event that tells of it, whose `resource` is the same bytes.
    ///
    /// `resource.version` must be the loaded version + 1, and 1 for a new one.
    /// - Throws: `conflict` when it isn't, `tooLarge`, `poison` when it can't be written as JSON.
    func save<R: Resource, E: EventPayload>(
        _ resource: R, in table: ResourceTable<R>, because event: E
    ) throws(StoreError)

    /// Removes a resource as it was loaded; the event has the next version.
    /// - Throws: `conflict`, `tooLarge`, `poison`.
    func remove<R: Resource, E: EventPayload>(
        _ resource: R, in table: ResourceTable<R>, because event: E
    ) throws(StoreError)

    /// Appends an event that changes no aggregate, to a stream that no resource table's rows have.
    /// - Throws: `tooLarge`, `poison`.
    func record<E: EventPayload>(_ event: E, in stream: StreamName) throws(StoreError)

    /// Refuses the command: all its writes are dropped (chunks may still be dropped), and its operation's stream gets
    /// one event with the rejection.
    func outcome(_ rejection: Rejection)

    /// Keeps a file's bytes; they are shared by all that keep the same bytes for the same purpose.
    /// - Returns: their SHA-256 in hex.
    @discardableResult
    func keep(content bytes: [UInt8], purpose: String, mediaType: String) -> String

    /// Reads a file's bytes or a range of them; nil when they aren't kept.
    func content(digest: String, purpose: String, range: Range<Int>?) async throws(StoreError) -> [UInt8]?

    /// Forgets a file's bytes, for all that kept them for that purpose.
    func drop(content digest: String, purpose: String)

    /// Keeps a chunk of an upload; the same chunk again changes nothing.
    func keepChunk(_ position: ChunkPosition, bytes: [UInt8])

    /// Puts an upload together.
    /// - Throws: `contentMissing`, `contentMismatch`, or what the database says.
    func assemble(_ reference: ContentReference) async throws(StoreError) -> [UInt8]

    /// Forgets an upload's chunks.
    func dropChunks(attempt: MessageID)

    /// Keeps an upload's chunks for so long from now on, although no chunk comes: the command that names them may come
    /// again.
    func holdChunks(attempt: MessageID, seconds: Double)

    /// Refuses a message for ever, whether it came or comes: its workflow was undone.
    func tombstone(_ messageID: MessageID, reason: String)

    /// Why a message is refused for ever; nil when it isn't.
    func tombstone(of messageID: MessageID) async throws(StoreError) -> String?
}

extension UnitOfWork {
    /// Whether a message is refused for ever.
    public func isTombstoned(_ messageID: MessageID) async throws(StoreError) -> Bool {
        try await tombstone(of: messageID) != nil
    }

    /// Reads all of a file's bytes.
    public func content(digest: String, purpose: String) async throws(StoreError) -> [UInt8]? {
        try await content(digest: digest, purpose: purpose, range: nil)
    }

    /// Reads resources by id in order, without a filter.
    public func list<R: Resource>(_ table: ResourceTable<R>, limit: Int) async throws(StoreError) -> [R] {
        try await list(table, where: [], limit: limit)
    }
}
