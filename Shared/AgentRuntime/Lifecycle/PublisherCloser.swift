public import MessageBus

/// Closes a publisher after all that used it has ended, so that what it holds still leaves.
public struct PublisherCloser: Service {
    /// What the log calls it.
    public let name = "publisher"
    private let publisher: any MessagePublisher

    /// Takes the publisher.
    public init(publisher: any MessagePublisher) { self.publisher = publisher }

    /// How long what is under way may take to leave; and how long once the time to finish is over.
    private static let (grace, shortGrace) = (Duration.seconds(10), Duration.seconds(1))

    /// Waits for the end and closes.
    public func run(until shutdown: ShutdownSignal) async throws {
        await shutdown.wait()
        await withTaskGroup(of: Void.self) { [publisher] group in
            group.addTask { _ = await publisher.close(within: Self.grace) }
            group.addTask {
                // Cancelled when the time is over, or when all has left.
                do { try await Task.sleep(for: Self.grace) } catch {
                    _ = await publisher.close(within: Self.shortGrace)
                }
            }
            await group.next()
            group.cancelAll()
        }
    }
}
