public import Contracts

/// Where a published record stands.
public struct RecordPosition: Hashable, Sendable {
    /// The topic.
    public let topic: Topic
    /// The partition that the record went to.
    public let partition: Int32
    /// The record's place in the partition.
    public let offset: Int64

    /// Names a position.
    public init(topic: Topic, partition: Int32, offset: Int64) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
    }
}
