/// What speaks HTTP on sockets. The router above knows no more of it, so another engine (HTTP/2) is another
/// conformance.
public protocol HTTPEngine: Sendable {
    /// Binds and listens; requests go to `responder` from now on.
    func start(
        _ configuration: ServerConfiguration, responder: any HTTPResponder
    ) throws(ServerError) -> any RunningHTTPEngine
}
