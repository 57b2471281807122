public import Contracts

/// A record on its way to a topic.
public struct OutgoingRecord: Hashable, Sendable {
    /// Where it goes.
    public var topic: Topic
    /// What keeps its order: records of one key go to one partition.
    public var key: String
    /// The partition, or nil to let the partitioner (`murmur2_random`, as Java's clients) choose it by key.
    public var partition: Int32?
    /// Headers in order.
    public var headers: [RecordHeader]
    /// The value's bytes, or nil for a tombstone.
    public var value: [UInt8]?

    /// Makes a record.
    public init(
        topic: Topic, key: String, partition: Int32? = nil, headers: [RecordHeader] = [], value: [UInt8]?
    ) {
        self.topic = topic
        self.key = key
        self.partition = partition
        self.headers = headers
        self.value = value
    }

    /// Bytes of key, value and headers: what counts towards batches and buffers.
    public var byteCount: Int {
        headers.reduce(key.utf8.count + (value?.count ?? 0)) { $0 + $1.name.utf8.count + $1.value.count }
    }
}
