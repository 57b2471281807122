/// The first event of a stream that doesn't fit the chain.
public struct ChainBreak: Sendable, Hashable {
    /// Why it doesn't fit.
    public enum Reason: String, Sendable {
        /// Its hash isn't that of its columns: one of them was changed.
        case hash
        /// It doesn't carry the hash of the event before it.
        case previousHash = "previous-hash"
        /// The versions have a gap: an event was removed or made up.
        case version
    }

    /// Whose stream it is, as stored.
    public let tenant: String
    /// The stream, as stored.
    public let stream: String
    /// The event's version.
    public let version: Int
    /// The event's position.
    public let position: Int64
    /// Why it doesn't fit.
    public let reason: Reason
}
