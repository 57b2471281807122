extension RouterMethods {
    /// A handler that speaks with a WebSocket's client.
    public typealias WebSocketHandler =
        @Sendable (
            _ inbound: WebSocketInboundStream, _ outbound: WebSocketOutboundWriter, _ context: Context
        ) async throws -> Void

    /// Adds a WebSocket (RFC 6455). Middleware of router and group runs around the handshake, so whoever isn't signed in
    /// gets its answer before any upgrade; it sees the handshake's answer as status 101.
    ///
    /// ```swift
    /// group.webSocket("/events") { request, context in
    ///     request.headers[.origin] == nil ? .upgrade() : .dontUpgrade(Response(status: .forbidden))
    /// } onUpgrade: { inbound, outbound, context in
    ///     for try await message in inbound { try await outbound.write(message) }
    /// }
    /// ```
    ///
    /// A request that isn't a handshake is answered with 426, a malformed one with 400.
    ///
    /// - Parameters:
    ///   - path: the route's path.
    ///   - configuration: limits and deadlines.
    ///   - shouldUpgrade: decides. Where browsers are served and cookies count, it compares ``HTTPFieldName/origin``.
    ///   - handler: runs in a task of its own once the handshake is answered. When it returns, the WebSocket is closed
    ///     with 1000; when it throws, with 1011. It is cancelled when the connection is lost, and some time
    ///     (``WebSocketConfiguration/handlerGrace``) after both sides have closed.
    @discardableResult
    public func webSocket(
        _ path: String, configuration: WebSocketConfiguration = WebSocketConfiguration(),
        shouldUpgrade:
            @escaping @Sendable (_ request: Request, _ context: Context) async throws ->
            WebSocketUpgradeDecision = { _, _ in .upgrade() },
        onUpgrade handler: @escaping WebSocketHandler
    ) -> Self {
        on(path, method: .get, immediate: nil) { request, context in
            try WebSocketHandshake.check(request)
            switch try await shouldUpgrade(request, context) {
            case .dontUpgrade(let response):
                return response
            case .upgrade(let headers, let subprotocol):
                if let subprotocol, !request.webSocketSubprotocols.contains(subprotocol) {
                    throw WebSocketError.subprotocolNotOffered(subprotocol)
                }
                var response = Response(status: .switchingProtocols, headers: headers)
                response.upgrade = WebSocketUpgrade(subprotocol: subprotocol, configuration: configuration) {
                    try await handler($0, $1, context)
                }
                return response
            }
        }
        return self
    }
}
