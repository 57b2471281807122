/// The body of the query `compare-streams`: whether the tenant's log has those events with those hashes. Since each
/// event carries the hash of the one before it, an event that is there vouches for all before it in its stream.
public struct CompareStreams: Codable, Sendable {
    /// What the asker has.
    public let streams: [HeardStream]

    /// How many streams one query may name.
    public static let mostStreams = 500

    /// Makes the query.
    public init(streams: [HeardStream]) { self.streams = streams }
}
