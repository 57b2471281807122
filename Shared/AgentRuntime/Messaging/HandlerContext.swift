public import Contracts
public import Observability
public import Persistence

/// What a handler works with beside its message.
public struct HandlerContext<Repository: Sendable>: Sendable {
    /// The agent's aggregates, read at once and written together when the handler has returned.
    public let repository: Repository
    /// The unit of work beneath the repository: contents, chunks, tombstones.
    public let unit: any UnitOfWork
    /// The message's time as the handler must see it: rules take it as an argument and never ask a clock.
    public let now: Timestamp
    /// A logger that carries tenant, correlation and message ids.
    public let logger: Logger

    /// Gives a handler what it works with; the tests' double of the runtime does so too.
    package init(repository: Repository, unit: any UnitOfWork, now: Timestamp, logger: Logger) {
        self.repository = repository
        self.unit = unit
        self.now = now
        self.logger = logger
    }
}
