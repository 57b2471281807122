/// What a handler's streams stand on: an engine's connection, or a test.
public protocol WebSocketConnection: Sendable {
    /// The next message; nil when both sides have closed. Throws ``WebSocketError`` when the connection is lost.
    func receive() async throws -> WebSocketMessage?
    /// Sends a message and waits while the client is slower than its writer. Throws ``WebSocketError/ended``.
    func send(_ message: WebSocketMessage) async throws
    /// Sends what waits, then a close frame. Further calls do nothing.
    func close(_ code: WebSocketCloseCode, reason: String)
    /// How it ended; nil while it hasn't.
    var end: WebSocketEnd? { get }
}
