public import Contracts

/// Several messages' units that are committed in one transaction; they may be of several tenants.
public protocol WorkBatch: AnyObject, Sendable {
    /// Which of those messages took effect before, by the inbox or, when it has forgotten them, by the log.
    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage]

    /// Reads ahead, in one way to the server and back, what the messages' handlers are going to ask for: whether each
    /// must not take effect any more, and the row that it is about. What isn't read ahead is read when it's asked for.
    /// - Parameters:
    ///   - messages: those that are about to be handled.
    ///   - rows: of which tables which rows; one that isn't there is remembered as missing.
    func readAhead(
        _ messages: [(TenantID, MessageID)], rows: [(tenant: TenantID, table: any AnyResourceTable, id: ResourceID)]
    ) async throws(StoreError)

    /// Begins a message's unit.
    func unit(for message: MessageIdentity) -> any UnitOfWork

    /// Drops one unit and its writes: its handler threw. To be called before the next unit begins, which would
    /// otherwise build on them.
    func discard(_ unit: any UnitOfWork)

    /// Writes all units in one transaction; to be called once.
    /// - Returns: the events in the order of the log.
    /// - Throws: ``StoreError``; then nothing was written, unless the connection was lost while it committed.
    func commit() async throws(StoreError) -> [LoggedEvent]
}
