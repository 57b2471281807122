/// What is known of a policy's file: enough to prove which bytes were read, without them.
public struct PolicyDocument: Sendable, Codable, Equatable {
    /// The file's name without any path.
    public let name: String
    /// Its media type as found, not as declared.
    public let mediaType: String
    /// Its size in bytes.
    public let length: Int
    /// SHA-256 of its bytes, in hex.
    public let digest: String
    /// SHA-256 of the passages extracted from it, in hex.
    public let passagesDigest: String
    /// How many passages were found.
    public let passages: Int
    /// How many pages it has, where its format knows pages.
    public let pages: Int?

    /// Describes a document.
    public init(
        name: String, mediaType: String, length: Int, digest: String, passagesDigest: String, passages: Int, pages: Int?
    ) {
        self.name = name
        self.mediaType = mediaType
        self.length = length
        self.digest = digest
        self.passagesDigest = passagesDigest
        self.passages = passages
        self.pages = pages
    }
}
