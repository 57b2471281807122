/// Writes messages to the client. Several tasks may write; messages stay whole.
public struct WebSocketOutboundWriter: Sendable {
    private let connection: any WebSocketConnection

    /// A writer to a connection.
    public init(_ connection: some WebSocketConnection) {
        self.connection = connection
    }

    /// Writes a message and waits until the next may follow: that is the back-pressure.
    ///
    /// Throws ``WebSocketError/ended`` when the WebSocket has ended or is being closed.
    public func write(_ message: WebSocketMessage) async throws {
        try await connection.send(message)
    }

    /// Sends what waits, then a close frame, and lets the client answer it. The handler may return at once.
    ///
    /// - Parameters:
    ///   - code: one that may be sent: 1000 to 1003, 1007 to 1013, 3000 to 4999; any other is sent as 1011.
    ///   - reason: words for people, at most 123 bytes of UTF-8; the rest is cut off.
    public func close(_ code: WebSocketCloseCode = .normalClosure, reason: String = "") {
        connection.close(code, reason: reason)
    }
}
