/// Bytes that travelled ahead of the command that names them: a file, or input too long for one message.
public struct ContentReference: Hashable, Sendable, Codable {
    /// The upload attempt whose chunks hold the bytes.
    public let attempt: MessageID
    /// How many chunks there are.
    public let chunks: Int
    /// How many bytes there are.
    public let length: Int
    /// SHA-256 of the bytes, in hex.
    public let digest: String
    /// The media type that the sender declared.
    public let mediaType: String
    /// The file's name as the sender gave it, without any path.
    public let name: String

    /// Describes content.
    public init(attempt: MessageID, chunks: Int, length: Int, digest: String, mediaType: String, name: String) {
        self.attempt = attempt
        self.chunks = chunks
        self.length = length
        self.digest = digest
        self.mediaType = mediaType
        self.name = name
    }
}
