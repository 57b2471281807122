/// A stream and the version that a command brought it to.
public struct WrittenStream: Hashable, Sendable, Codable {
    /// The stream.
    public let stream: StreamName
    /// Its version after the command.
    public let version: Int

    /// Names a written stream.
    public init(stream: StreamName, version: Int) {
        self.stream = stream
        self.version = version
    }
}
