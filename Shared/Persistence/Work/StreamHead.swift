/// The last event of a stream.
struct StreamHead: Sendable, Hashable {
    let version: Int
    let hash: [UInt8]

    /// Before the first event.
    static let none = StreamHead(version: 0, hash: LogRow.noHash)
}
