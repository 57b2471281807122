public import MessageBus

/// Closes a publisher after all that used it has ended, so that what it holds still leaves.
public struct PublisherCloser: Service {
    /// What the log calls it.
    public let name = "publisher"
    private let publisher: any MessagePublisher

    /// Takes the publisher.
    public init(publisher: any MessagePublisher) { self.publisher = publisher }

    /// Waits for the end and closes.
    public func run(until shutdown: ShutdownSignal) async throws {
        await shutdown.wait()
        await publisher.close()
    }
}
