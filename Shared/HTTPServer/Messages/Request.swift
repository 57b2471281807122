/// A request, its body not read yet.
public struct Request: Sendable {
    /// The method.
    public var method: HTTPMethod
    /// The target in origin form: path and query, still percent-encoded; `*` for a server-wide OPTIONS.
    public let target: String
    /// Header fields.
    public var headers: HTTPFields
    /// The body: pull it piece by piece, or collect it up to a limit.
    public var body: RequestBody
    /// The other end of the connection; nil where there is none, as in tests without a socket.
    public let peer: PeerAddress?
    /// True when the connection is encrypted.
    public let isSecure: Bool
    /// The certificate that the client showed; nil where it wasn't asked or showed none.
    public let peerCertificate: PeerCertificate?

    /// A request of these parts.
    public init(
        method: HTTPMethod, target: String, headers: HTTPFields = [:], body: RequestBody = .empty,
        peer: PeerAddress? = nil, isSecure: Bool = false, peerCertificate: PeerCertificate? = nil
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
        self.isSecure = isSecure
        self.peerCertificate = peerCertificate
    }

    /// The path of the target, still percent-encoded.
    public var path: Substring {
        target.prefix { $0 != "?" }
    }

    /// The query of the target without its question mark, still percent-encoded.
    public var query: Substring? {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        return target[target.index(after: mark)...]
    }

    /// Decodes the query; throws 400 when it is malformed.
    public func queryItems() throws(HTTPError) -> QueryItems {
        try QueryItems(parsing: query ?? "")
    }
}
