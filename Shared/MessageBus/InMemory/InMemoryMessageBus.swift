public import Contracts
public import Observability

/// A broker within the process, for tests: partitions, groups with offsets, redelivery; the semantics of the Kafka
/// bus without its waits. What it holds ends with it.
public final class InMemoryMessageBus: MessageBus {
    private let broker: InMemoryBroker
    private let metrics: BusMetrics
    private let logger: Logger

    /// Makes an empty broker.
    /// - Parameters:
    ///   - partitions: of topics that are made on first use.
    ///   - maximumMessageBytes: the largest record, in bytes.
    ///   - metrics: where the bus counts what it does.
    ///   - logger: where the bus logs.
    public init(
        partitions: Int = 4, maximumMessageBytes: Int = 4 << 20, metrics: MetricsRegistry = MetricsRegistry(),
        logger: Logger
    ) {
        self.metrics = BusMetrics(registry: metrics)
        self.logger = logger
        broker = InMemoryBroker(partitions: partitions, maximumMessageBytes: maximumMessageBytes)
    }

    /// Takes the broker away (publishing and questions throw `.unreachable`, nothing is delivered) or brings it back
    /// with all that it held.
    public func setReachable(_ isReachable: Bool) { broker.setReachable(isReachable) }

    /// Deletes a topic with all that it holds and what groups have committed of it.
    public func deleteTopic(_ topic: Topic) { broker.delete(topic) }

    /// A publisher.
    public func makePublisher() throws(BusError) -> any MessagePublisher {
        InMemoryPublisher(broker: broker, metrics: metrics)
    }

    /// A subscriber.
    public func makeSubscriber(_ plan: SubscriptionPlan) throws(BusError) -> any MessageSubscriber {
        InMemorySubscriber(broker: broker, plan: plan, metrics: metrics, logger: logger)
    }

    /// Creates missing topics; replication and settings are of no consequence.
    public func createTopics(_ topics: [TopicSpecification]) async throws(BusError) -> [TopicCreation] {
        try broker.reach()
        return topics.map {
            TopicCreation(topic: $0.topic, outcome: broker.create($0.topic, partitions: $0.partitions))
        }
    }

    /// The broker's identity, one per instance.
    public func clusterID() async throws(BusError) -> String {
        try broker.reach()
        return broker.clusterID
    }

    /// Number of partitions of a topic.
    public func partitionCount(of topic: Topic) async throws(BusError) -> Int {
        try broker.reach()
        return try broker.partitionCount(of: topic)
    }

    /// The ends of a partition.
    public func watermarks(of partition: TopicPartition) async throws(BusError) -> Watermarks {
        try broker.reach()
        return Watermarks(begin: 0, end: try broker.end(of: partition))
    }

    /// The ends of every partition of a topic.
    public func ends(of topic: Topic) async throws(BusError) -> [Int32: Watermarks] {
        try broker.reach()
        var ends: [Int32: Watermarks] = [:]
        for number in 0..<Int32(try broker.partitionCount(of: topic)) {
            ends[number] = Watermarks(
                begin: 0, end: try broker.end(of: TopicPartition(topic: topic, partition: number)))
        }
        return ends
    }

    /// A group's next offset per partition.
    public func committedOffsets(group: String, of topic: Topic) async throws(BusError) -> [Int32: Int64] {
        try broker.reach()
        return broker.committedOffsets(group: group, of: topic)
    }

    /// Nothing: a broker that lives as long as its test keeps all.
    public func deleteHandled(by group: String, of topic: Topic, before time: Timestamp) async throws(BusError) -> Int {
        try broker.reach()
        return 0
    }

    /// Whether the broker is there.
    public func isReachable(within limit: Duration) async -> Bool {
        metrics.reachable(broker.isReachable)
        return broker.isReachable
    }

    /// Nothing to end.
    public func close() async {}
}
