/// A policy names passages that the store doesn't have: the store was damaged.
public struct MissingPassages: Error, CustomStringConvertible {
    /// The SHA-256 by which they were looked for, in hex.
    public let digest: String

    /// One sentence for the log.
    public var description: String { "the passages \(digest) are not kept" }
}
