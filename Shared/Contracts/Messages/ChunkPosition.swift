/// The place of one chunk in an upload attempt or in a long answer.
public struct ChunkPosition: Hashable, Sendable {
    /// The attempt: each upload has its own, so that a broken one and its repeat don't mix.
    public let attempt: MessageID
    /// The chunk's place, from 0.
    public let index: Int

    /// A chunk's largest size in bytes.
    public static let maximumBytes = 256 * 1024

    /// Makes a position.
    public init(attempt: MessageID, index: Int) {
        self.attempt = attempt
        self.index = index
    }
}
