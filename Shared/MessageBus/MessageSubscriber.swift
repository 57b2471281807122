/// One member of a consumer group, or one reader of given partitions. It runs once.
public protocol MessageSubscriber: Sendable {
    /// Receives records until ``stop()`` or the task's cancellation, and returns when the group is left.
    ///
    /// ``stop()`` lets running handlers finish (within the subscription's grace) and commits what they did;
    /// cancellation reaches the handlers too.
    /// - Throws: `BusError` when the configuration is refused, the client fails for good, or it ran before.
    func run(_ handler: some PartitionHandler) async throws(BusError)

    /// Asks ``run(_:)`` to return; returns at once and may be called at any time, any number of times;
    /// before the run, the run returns at once.
    func stop()
}
