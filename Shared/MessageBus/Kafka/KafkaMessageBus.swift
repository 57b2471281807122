internal import CRdkafka
public import Contracts
public import Observability

/// A Kafka cluster, through librdkafka.
///
/// Each publisher and subscriber owns a client of its own; questions go through clients that the bus owns and frees
/// with ``close()`` or its own end.
public final class KafkaMessageBus: MessageBus {
    /// How the cluster is reached.
    public let configuration: KafkaConfiguration
    private let metrics: BusMetrics
    private let logger: Logger
    private let inspector: KafkaInspector

    /// Makes a bus; nothing is connected yet.
    public init(configuration: KafkaConfiguration, metrics: MetricsRegistry, logger: Logger) {
        self.configuration = configuration
        self.metrics = BusMetrics(registry: metrics)
        self.logger = logger
        inspector = KafkaInspector(configuration: configuration, logger: logger)
    }

    /// Makes the client for questions, so that settings which no client can be made with show before they are needed:
    /// an unknown property, a key that doesn't fit its certificate. No broker is waited for.
    /// - Throws: `BusError` of code `.configuration`.
    public func checkConfiguration() throws(BusError) {
        if let warning = configuration.security.login?.warning(libraryVersion: rd_kafka_version()) {
            logger.warning(warning)
        }
        try inspector.prepare()
    }

    /// A publisher with a producer of its own.
    public func makePublisher() throws(BusError) -> any MessagePublisher {
        try KafkaPublisher(configuration: configuration, metrics: metrics, logger: logger)
    }

    /// A subscriber with a consumer of its own, made when it runs.
    public func makeSubscriber(_ plan: SubscriptionPlan) throws(BusError) -> any MessageSubscriber {
        KafkaSubscriber(configuration: configuration, plan: plan, metrics: metrics, logger: logger)
    }

    /// Creates missing topics by an admin request. The embedded broker has none: there a topic that is missing is
    /// left to its first use.
    public func createTopics(_ topics: [TopicSpecification]) async throws(BusError) -> [TopicCreation] {
        guard configuration.profile == .embedded else { return try await inspector.create(topics) }
        var results: [TopicCreation] = []
        for topic in topics {
            let count = try await inspector.partitionCounts()[topic.topic]
            let outcome = count.map { TopicCreation.Outcome.existed(partitions: $0) } ?? .leftToBroker
            results.append(TopicCreation(topic: topic.topic, outcome: outcome))
        }
        return results
    }

    /// Deletes a topic with all that it holds: for tests of what happens then. No service does it.
    package func deleteTopic(_ topic: Topic) async throws(BusError) { try await inspector.delete([topic]) }

    /// The cluster's identity.
    public func clusterID() async throws(BusError) -> String { try await inspector.clusterID() }

    /// Number of partitions of a topic.
    public func partitionCount(of topic: Topic) async throws(BusError) -> Int {
        guard let count = try await inspector.partitionCount(of: topic) else {
            throw BusError.absent(topic)
        }
        return count
    }

    /// The ends of a partition.
    public func watermarks(of partition: TopicPartition) async throws(BusError) -> Watermarks {
        try await inspector.watermarks(of: partition)
    }

    /// The ends of every partition of a topic, by one request per leader and end.
    public func ends(of topic: Topic) async throws(BusError) -> [Int32: Watermarks] {
        try await inspector.ends(of: topic, partitions: partitionCount(of: topic))
    }

    /// A group's next offset per partition.
    public func committedOffsets(group: String, of topic: Topic) async throws(BusError) -> [Int32: Int64] {
        try await inspector.committedOffsets(group: group, of: topic, partitions: partitionCount(of: topic))
    }

    /// Deletes the records of a topic that a group has handled and that are older than a time. The embedded broker can't.
    public func deleteHandled(by group: String, of topic: Topic, before time: Timestamp) async throws(BusError) -> Int {
        guard configuration.profile != .embedded else { return 0 }
        let committed = try await committedOffsets(group: group, of: topic)
        let ends = try await ends(of: topic)
        let young = try await inspector.offsets(of: topic, partitions: ends.keys.sorted(), from: time)
        let cuts = KafkaRecordDeletion.cuts(ends: ends, committed: committed, young: young)
        guard !cuts.isEmpty else { return 0 }
        try await inspector.deleteRecords(of: topic, before: cuts)
        return cuts.reduce(0) { $0 + Int($1.value - (ends[$1.key]?.begin ?? $1.value)) }
    }

    /// Whether a broker answers a metadata request in time.
    public func isReachable(within limit: Duration) async -> Bool {
        let isReachable = await inspector.isReachable(within: limit)
        metrics.reachable(isReachable)
        return isReachable
    }

    /// Ends the clients used for questions.
    public func close() async { await inspector.close() }
}
