/// How far an export of a log was read.
public struct ExportPlace: Codable, Sendable, Hashable {
    /// The last line that was read whole.
    public let cursor: LogCursor
    /// How many bytes of the line after it were read: a long line comes in pieces.
    public let bytes: Int
    /// Whether that was the end.
    public let isEnd: Bool

    /// Names a place.
    public init(cursor: LogCursor, bytes: Int = 0, isEnd: Bool = false) {
        self.cursor = cursor
        self.bytes = bytes
        self.isEnd = isEnd
    }
}
