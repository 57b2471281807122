/// What a command or a query carries beside the common attributes: who asked, and the seal that proves it.
public struct RequestAttributes: Hashable, Sendable {
    /// `ce_actor` and `ce_roles`.
    public var requester: Requester
    /// `ce_expectedversion`: the version that the client named by `If-Match`; nil when it named none.
    public var expectedVersion: Int?
    /// `ce_requesthash`: SHA-256 of the canonical request, in hex; the same message id with another hash is another
    /// request under a used key.
    public var requestHash: String
    /// `ce_expires`: a query's deadline.
    public var expires: Timestamp?
    /// `ce_replyto`: a query's topic and partition for the answer.
    public var replyTo: ReplyAddress?
    /// `ce_upload`, `ce_chunkindex`: the place of a chunk in its upload.
    public var chunk: ChunkPosition?
    /// `ce_keyid`: which key sealed the message.
    public var keyID: String
    /// `ce_mac`: HMAC-SHA-256 in hex over every attribute, topic, key and body.
    public var mac: String

    /// Makes the attributes of a message that is not sealed yet.
    public init(
        requester: Requester, requestHash: String, expectedVersion: Int? = nil, expires: Timestamp? = nil,
        replyTo: ReplyAddress? = nil, chunk: ChunkPosition? = nil, keyID: String = "", mac: String = ""
    ) {
        self.requester = requester
        self.requestHash = requestHash
        self.expectedVersion = expectedVersion
        self.expires = expires
        self.replyTo = replyTo
        self.chunk = chunk
        self.keyID = keyID
        self.mac = mac
    }
}
