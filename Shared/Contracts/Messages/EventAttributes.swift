/// What an event carries beside the common attributes: its place in its stream, and how its command ended.
public struct EventAttributes: Hashable, Sendable {
    /// `ce_streamversion`: 1 for the first event of a stream, then one more each.
    public var streamVersion: Int
    /// `ce_previoushash`: hash of the event before it in the stream, in hex; 64 zeros for the first.
    public var previousHash: String
    /// `ce_outcome`: on the last event of a command's transaction, how the command ended.
    public var outcome: Outcome?

    /// The previous hash of a stream's first event.
    public static let noHash = String(repeating: "0", count: 64)

    /// Makes the attributes.
    public init(streamVersion: Int, previousHash: String, outcome: Outcome? = nil) {
        self.streamVersion = streamVersion
        self.previousHash = previousHash
        self.outcome = outcome
    }
}
