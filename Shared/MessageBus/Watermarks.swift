/// The ends of a partition.
public struct Watermarks: Hashable, Sendable {
    /// The oldest record's offset.
    public let begin: Int64
    /// The offset that the next record gets.
    public let end: Int64

    /// States the ends.
    public init(begin: Int64, end: Int64) {
        self.begin = begin
        self.end = end
    }
}
