/// Where a service keeps its state and its log.
public protocol UnitOfWorkStore: Sendable {
    /// Begins a batch; one that is never committed leaves nothing.
    func batch() -> any WorkBatch
}
