/// What is known of a request once its answer begins: for the access log and for metrics.
public struct RequestReport: Sendable {
    /// The method.
    public let method: HTTPMethod
    /// The path without the query, which may hold what doesn't belong into a log.
    public let path: String
    /// The route's pattern, nil for 404: metrics are counted by it, never by the path.
    public let endpointPath: String?
    /// The answer's status.
    public let status: HTTPStatus
    /// The request's identifier.
    public let requestID: String?
    /// The other end of the connection.
    public let peer: PeerAddress?
    /// From the head's arrival at the middleware to the answer; a streamed answer counts up to its head.
    public let duration: Duration
}
