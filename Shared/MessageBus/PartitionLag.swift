/// How far a group is behind in one partition.
public struct PartitionLag: Hashable, Sendable {
    /// The partition.
    public let source: TopicPartition
    /// The group's next offset, or nil if it has committed none.
    public let committed: Int64?
    /// The partition's ends.
    public let watermarks: Watermarks

    /// States the figures.
    public init(source: TopicPartition, committed: Int64?, watermarks: Watermarks) {
        self.source = source
        self.committed = committed
        self.watermarks = watermarks
    }

    /// Records not handled yet; without a commit, all that are kept.
    public var records: Int64 { max(0, watermarks.end - max(committed ?? watermarks.begin, watermarks.begin)) }
}
