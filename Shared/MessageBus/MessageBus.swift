public import Contracts

/// A broker, seen from a service: makes publishers and subscribers, and answers questions about topics.
public protocol MessageBus: Sendable {
    /// A publisher of its own connection; close it when done.
    /// - Throws: `BusError` of code `.configuration`; a broker that is away is no error.
    func makePublisher() throws(BusError) -> any MessagePublisher

    /// A subscriber that reads once it runs.
    func makeSubscriber(_ plan: SubscriptionPlan) throws(BusError) -> any MessageSubscriber

    /// Creates the topics that are missing, as far as the broker lets us; one result per topic, in order.
    /// - Throws: `BusError` when the broker can't be asked at all.
    func createTopics(_ topics: [TopicSpecification]) async throws(BusError) -> [TopicCreation]

    /// The cluster's identity: another one means another, empty log.
    func clusterID() async throws(BusError) -> String

    /// Number of partitions of a topic.
    /// - Throws: `BusError` of code `.unknownTopic` if it doesn't exist.
    func partitionCount(of topic: Topic) async throws(BusError) -> Int

    /// The ends of a partition, asked from its leader.
    func watermarks(of partition: TopicPartition) async throws(BusError) -> Watermarks

    /// The ends of every partition of a topic, asked from their leaders at once.
    /// - Throws: `BusError` of code `.unknownTopic` if it doesn't exist.
    func ends(of topic: Topic) async throws(BusError) -> [Int32: Watermarks]

    /// A group's next offset per partition; partitions without a commit are absent.
    func committedOffsets(group: String, of topic: Topic) async throws(BusError) -> [Int32: Int64]

    /// Deletes the records of a topic that a group has handled and that are older than a time, as far as the broker lets
    /// us: what isn't handled stays, however old.
    /// - Returns: how many went; none on a broker that deletes nothing.
    func deleteHandled(by group: String, of topic: Topic, before time: Timestamp) async throws(BusError) -> Int

    /// Whether a broker answers in time.
    func isReachable(within limit: Duration) async -> Bool

    /// Ends the connections used for questions; publishers and subscribers live on.
    func close() async
}

extension MessageBus {
    /// How far a group is behind, per partition of a topic.
    public func lag(group: String, of topic: Topic) async throws(BusError) -> [PartitionLag] {
        let committed = try await committedOffsets(group: group, of: topic)
        return try await ends(of: topic).sorted { $0.key < $1.key }.map { number, ends in
            PartitionLag(
                source: TopicPartition(topic: topic, partition: number), committed: committed[number], watermarks: ends)
        }
    }
}
