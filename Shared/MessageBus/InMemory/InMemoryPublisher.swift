internal import Contracts
internal import Synchronization

/// Publishes into the broker of this process.
final class InMemoryPublisher: MessagePublisher {
    private let broker: InMemoryBroker
    private let metrics: BusMetrics
    private let isClosed = Mutex(false)

    init(broker: InMemoryBroker, metrics: BusMetrics) {
        self.broker = broker
        self.metrics = metrics
    }

    func publish(
        _ records: [OutgoingRecord], within limit: Duration?
    ) async throws(BusError) -> [RecordPosition] {
        guard let topic = records.first?.topic else { return [] }
        do throws(BusError) {
            if isClosed.withLock({ $0 }) { throw BusError(code: .closed, message: "The publisher was closed.") }
            var positions: [RecordPosition] = []
            for record in records { positions.append(try broker.append(record)) }
            metrics.published(positions.count, to: topic)
            return positions
        } catch {
            metrics.publishFailed(error, topic: topic)
            throw error
        }
    }

    func close(within grace: Duration) async -> Int {
        isClosed.withLock { $0 = true }
        return 0
    }
}
