import Contracts
import MessageBus
import Synchronization

/// A bus whose publishers fail at chosen calls, before or after the broker has the records.
final class FaultyBus: MessageBus {
    /// When a publish fails.
    enum Fault: Sendable {
        /// Before anything is sent.
        case before
        /// After the broker has all, so that the sender doesn't know it.
        case after
        /// After the broker has the first half.
        case between
    }

    private let inner: any MessageBus
    private let faults: Mutex<[Fault]>
    private let counted = Mutex(0)

    init(_ inner: any MessageBus, faults: [Fault]) {
        self.inner = inner
        self.faults = Mutex(faults)
    }

    private let asked = Mutex(0)

    /// How often somebody has asked for a topic's ends.
    var questions: Int { asked.withLock { $0 } }
    /// How many faults have happened.
    var count: Int { counted.withLock { $0 } }

    private struct Publisher: MessagePublisher {
        let inner: any MessagePublisher
        let bus: FaultyBus

        func publish(
            _ records: [OutgoingRecord], within limit: Duration?
        ) async throws(BusError) -> [RecordPosition] {
            guard let fault = bus.nextFault() else { return try await inner.publish(records, within: limit) }
            switch fault {
            case .before: break
            case .after: _ = try await inner.publish(records, within: limit)
            case .between:
                _ = try await inner.publish(Array(records.prefix(records.count / 2)), within: limit)
            }
            bus.happened()
            throw BusError(code: .timedOut, message: "a fault of the test", isRetryable: true)
        }

        func close(within grace: Duration) async -> Int { await inner.close(within: grace) }
    }

    private func nextFault() -> Fault? { faults.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
    private func happened() { counted.withLock { $0 += 1 } }

    func makePublisher() throws(BusError) -> any MessagePublisher {
        Publisher(inner: try inner.makePublisher(), bus: self)
    }
    func makeSubscriber(_ plan: SubscriptionPlan) throws(BusError) -> any MessageSubscriber {
        try inner.makeSubscriber(plan)
    }
    func createTopics(_ topics: [TopicSpecification]) async throws(BusError) -> [TopicCreation] {
        try await inner.createTopics(topics)
    }
    func clusterID() async throws(BusError) -> String { try await inner.clusterID() }
    func partitionCount(of topic: Topic) async throws(BusError) -> Int { try await inner.partitionCount(of: topic) }
    func watermarks(of partition: TopicPartition) async throws(BusError) -> Watermarks {
        try await inner.watermarks(of: partition)
    }
    func ends(of topic: Topic) async throws(BusError) -> [Int32: Watermarks] {
        defer { asked.withLock { $0 += 1 } }
        return try await inner.ends(of: topic)
    }
    func committedOffsets(group: String, of topic: Topic) async throws(BusError) -> [Int32: Int64] {
        try await inner.committedOffsets(group: group, of: topic)
    }
    func deleteHandled(by group: String, of topic: Topic, before time: Timestamp) async throws(BusError) -> Int {
        try await inner.deleteHandled(by: group, of: topic, before: time)
    }
    func isReachable(within limit: Duration) async -> Bool { await inner.isReachable(within: limit) }
    func close() async {}
}
