/// What an answer with status 101 leads to: the WebSocket's limits and its handler.
public struct WebSocketUpgrade: Sendable {
    /// The subprotocol that was agreed on.
    public let subprotocol: String?
    /// Limits and deadlines.
    public let configuration: WebSocketConfiguration
    let handler: @Sendable (WebSocketInboundStream, WebSocketOutboundWriter) async throws -> Void

    /// An upgrade to this handler.
    ///
    /// - Parameters:
    ///   - subprotocol: the subprotocol that was agreed on; nil for none.
    ///   - configuration: limits and deadlines.
    ///   - handler: speaks with the client; when it returns the WebSocket is closed with 1000, when it throws with 1011.
    public init(
        subprotocol: String? = nil, configuration: WebSocketConfiguration = WebSocketConfiguration(),
        handler: @escaping @Sendable (WebSocketInboundStream, WebSocketOutboundWriter) async throws -> Void
    ) {
        self.subprotocol = subprotocol
        self.configuration = configuration
        self.handler = handler
    }

    /// Runs the handler and closes after it.
    func run(on connection: some WebSocketConnection) async {
        do {
            try await handler(WebSocketInboundStream(connection), WebSocketOutboundWriter(connection))
            connection.close(.normalClosure, reason: "")
        } catch {
            // After an end there is nobody to tell; the close does nothing then.
            connection.close(.internalError, reason: "")
        }
    }
}
