/// What every request context holds; a context of one's own keeps it in `coreContext`.
public struct CoreRequestContextStorage: Sendable {
    /// The decoded parameters of the route's path.
    public var parameters: Parameters
    /// The pattern of the route that was found (`/api/v1/policies/{id}`), nil for 404: what metrics are counted by.
    public var endpointPath: String?
    /// The request's identifier, set by ``RequestIDMiddleware``.
    public var requestID: String?
    /// The other end of the connection, where there is one.
    public let peer: PeerAddress?
    /// True when the connection is encrypted.
    public let isSecure: Bool

    /// The storage of a new request.
    public init(source: RequestContextSource) {
        parameters = Parameters()
        endpointPath = nil
        requestID = nil
        peer = source.peer
        isSecure = source.isSecure
    }
}
