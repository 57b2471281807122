public import Contracts

/// A record as it stands in a topic.
public struct IncomingRecord: Hashable, Sendable {
    /// Its topic.
    public let topic: Topic
    /// Its partition.
    public let partition: Int32
    /// Its place in the partition.
    public let offset: Int64
    /// Its key; empty if it has none.
    public let key: String
    /// Headers in order.
    public let headers: [RecordHeader]
    /// The value's bytes, or nil for a tombstone.
    public let value: [UInt8]?
    /// When it was produced, in milliseconds since 1970.
    public let timestamp: Int64

    /// Makes a record.
    public init(
        topic: Topic, partition: Int32, offset: Int64, key: String, headers: [RecordHeader], value: [UInt8]?,
        timestamp: Int64
    ) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
        self.key = key
        self.headers = headers
        self.value = value
        self.timestamp = timestamp
    }

    /// Topic and partition.
    public var source: TopicPartition { TopicPartition(topic: topic, partition: partition) }

    /// The first header of a name, or nil.
    public func header(_ name: String) -> RecordHeader? { headers.first { $0.name == name } }

    /// Bytes of key, value and headers: what counts towards batches and buffers.
    public var byteCount: Int {
        headers.reduce(key.utf8.count + (value?.count ?? 0)) { $0 + $1.name.utf8.count + $1.value.count }
    }
}
