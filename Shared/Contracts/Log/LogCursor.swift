/// How far a log was read, in the order of its positions.
public struct LogCursor: Codable, Sendable, Hashable {
    /// The last seal whose events and which itself were read; 0 before the first.
    public let seal: Int
    /// The last position that was read; nil before the first.
    public let position: Int64?
    /// Where the log ended when its last seal had been read: what is read up to there is unsealed for this reader, even
    /// if a seal was written meanwhile. Nil while there are seals to read.
    public let end: Int64?

    /// Names a place.
    public init(seal: Int, position: Int64?, end: Int64? = nil) {
        self.seal = seal
        self.position = position
        self.end = end
    }

    /// Before the first event.
    public static let start = LogCursor(seal: 0, position: nil)
}
