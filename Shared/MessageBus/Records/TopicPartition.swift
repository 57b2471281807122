public import Contracts

/// One partition of a topic.
public struct TopicPartition: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The topic.
    public let topic: Topic
    /// The partition's number, from 0.
    public let partition: Int32

    /// Names a partition.
    public init(topic: Topic, partition: Int32) {
        self.topic = topic
        self.partition = partition
    }

    /// Topic and number, as `dora.policy.commands/3`.
    public var description: String { "\(topic)/\(partition)" }

    /// By topic, then number.
    public static func < (left: TopicPartition, right: TopicPartition) -> Bool {
        (left.topic.rawValue, left.partition) < (right.topic.rawValue, right.partition)
    }
}
