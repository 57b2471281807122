/// The answer to ``CompareStreams``.
public struct StreamComparison: Codable, Sendable, Hashable {
    /// Those that the log doesn't have, or has with another hash.
    public let breaks: [LogBreak]

    /// Makes the answer.
    public init(breaks: [LogBreak]) { self.breaks = breaks }
}
