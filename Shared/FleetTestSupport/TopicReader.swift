public import Contracts
public import MessageBus
internal import Synchronization

/// Reads all that a topic holds, as a consumer without a group.
public struct TopicReader: Sendable {
    private let bus: any MessageBus

    /// Makes a reader.
    public init(bus: any MessageBus) { self.bus = bus }

    private struct Collector: PartitionHandler {
        let reader: Collected
        func handle(_ records: [IncomingRecord]) async throws { reader.add(records) }
    }

    private final class Collected: Sendable {
        private let records = Mutex<[TopicPartition: [IncomingRecord]]>([:])

        func add(_ more: [IncomingRecord]) {
            records.withLock { records in
                for record in more { records[record.source, default: []].append(record) }
            }
        }

        func isAt(_ ends: [TopicPartition: Int64]) -> Bool {
            records.withLock { records in
                ends.allSatisfy { ($0.value == 0) || (records[$0.key]?.last?.offset ?? -1) >= $0.value - 1 }
            }
        }

        var all: [IncomingRecord] { records.withLock { $0.sorted { $0.key < $1.key }.flatMap(\.value) } }
    }

    /// Every record that the topic holds at this moment, by partition and in order; none for a topic that isn't there.
    /// - Throws: `BusError`, or ``TestFailure`` when they don't come in time.
    public func all(of topic: Topic) async throws -> [IncomingRecord] {
        let count: Int
        do throws(BusError) {
            count = try await bus.partitionCount(of: topic)
        } catch {
            guard error.code == .unknownTopic else { throw error }
            return []
        }
        var ends: [TopicPartition: Int64] = [:]
        for number in 0..<Int32(count) {
            let source = TopicPartition(topic: topic, partition: number)
            let watermarks = try await bus.watermarks(of: source)
            if watermarks.end > watermarks.begin { ends[source] = watermarks.end }
        }
        guard !ends.isEmpty else { return [] }
        let collected = Collected()
        let wanted = ends
        let subscriber = try bus.makeSubscriber(SubscriptionPlan(.partitions(ends.keys.sorted(), from: .beginning)))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await subscriber.run(Collector(reader: collected)) }
            defer { subscriber.stop() }
            try await eventually("the end of \(topic)") { collected.isAt(wanted) }
            subscriber.stop()
            try await group.waitForAll()
        }
        return collected.all
    }
}
