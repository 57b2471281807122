public import Contracts

/// The highest offset of a partition that a broker has acknowledged to a relay.
public struct AcknowledgedOffset: Sendable, Hashable {
    /// The partition's topic.
    public let topic: Topic
    /// The partition's number, from 0.
    public let partition: Int32
    /// The offset, from 0.
    public let offset: Int64

    /// States an offset.
    public init(topic: Topic, partition: Int32, offset: Int64) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
    }
}
