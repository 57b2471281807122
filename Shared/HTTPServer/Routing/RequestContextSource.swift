/// What a request context is made from.
public struct RequestContextSource: Sendable {
    /// The other end of the connection, where there is one.
    public let peer: PeerAddress?
    /// True when the connection is encrypted.
    public let isSecure: Bool

    /// A source of these parts.
    public init(peer: PeerAddress? = nil, isSecure: Bool = false) {
        self.peer = peer
        self.isSecure = isSecure
    }
}
