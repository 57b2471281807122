/// Where a development run or a test may stop a commit; all nil in production.
public struct StoreHooks: Sendable {
    /// All is checked; no position was given yet.
    public var beforeFlush: (@Sendable () async -> Void)?
    /// The events have their positions; the transaction isn't committed.
    public var beforeCommit: (@Sendable () async -> Void)?
    /// The transaction is committed; nobody knows yet.
    public var afterCommit: (@Sendable () async -> Void)?

    /// Sets hooks.
    public init(
        beforeFlush: (@Sendable () async -> Void)? = nil, beforeCommit: (@Sendable () async -> Void)? = nil,
        afterCommit: (@Sendable () async -> Void)? = nil
    ) {
        self.beforeFlush = beforeFlush
        self.beforeCommit = beforeCommit
        self.afterCommit = afterCommit
    }
}
