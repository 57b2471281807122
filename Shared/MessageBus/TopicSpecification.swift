public import Contracts

/// A topic as it is to be created.
public struct TopicSpecification: Hashable, Sendable {
    /// The name.
    public let topic: Topic
    /// Number of partitions, fixed for good.
    public let partitions: Int
    /// Copies, or nil for the broker's default.
    public let replication: Int?
    /// Topic settings in the broker's words (`retention.ms`, `max.message.bytes` …).
    public let settings: [String: String]

    /// Describes a topic.
    public init(topic: Topic, partitions: Int, replication: Int? = nil, settings: [String: String] = [:]) {
        self.topic = topic
        self.partitions = partitions
        self.replication = replication
        self.settings = settings
    }
}
