/// The last event of a stream that a consumer has.
public struct HeardStream: Codable, Sendable, Hashable {
    /// The stream.
    public let stream: StreamName
    /// The version.
    public let version: Int
    /// The event's hash, in hex.
    public let hash: String

    /// Names an event.
    public init(stream: StreamName, version: Int, hash: String) {
        self.stream = stream
        self.version = version
        self.hash = hash
    }
}
