public import Contracts

/// Several messages' units that are committed in one transaction; they may be of several tenants.
public protocol WorkBatch: AnyObject, Sendable {
    /// Which of those messages took effect before, by the inbox or, when it has forgotten them, by the log.
    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage]

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
