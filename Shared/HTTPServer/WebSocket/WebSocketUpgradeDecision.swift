/// Whether a handshake becomes a WebSocket.
public enum WebSocketUpgradeDecision: Sendable {
    /// It does. The fields go into the answer; the subprotocol must be one that the client offered
    /// (``Request/webSocketSubprotocols``).
    case upgrade(headers: HTTPFields = [:], subprotocol: String? = nil)
    /// It doesn't: this is the answer.
    case dontUpgrade(Response)
}
