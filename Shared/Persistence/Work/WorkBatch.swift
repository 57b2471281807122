public import Contracts

/// Several messages' units that are committed in one transaction; they may be of several tenants.
public protocol WorkBatch: AnyObject, Sendable {
    /// Which of those messages took effect before, by the inbox or, when it has forgotten them, by the log.
    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage]

    /// Reads in one go what the units of those messages will look at: whether they were undone, and their subjects' rows.
    /// What isn't foreseen is read when it is asked for.
    /// - Parameters:
    ///   - messages: each with its tenant and the aggregate that it is about.
    ///   - tables: those in which the aggregates may stand.
    func foresee(_ messages: [ForeseenMessage], in tables: [any AnyResourceTable]) async throws(StoreError)

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
