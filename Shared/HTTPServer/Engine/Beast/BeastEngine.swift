internal import CHTTPEngine

/// The engine over Boost.Beast and OpenSSL.
public struct BeastEngine: HTTPEngine {
    /// The engine.
    public init() {}

    /// Binds and listens.
    public func start(
        _ configuration: ServerConfiguration, responder: any HTTPResponder
    ) throws(ServerError) -> any RunningHTTPEngine {
        try BeastServer(configuration, responder: responder)
    }
}
