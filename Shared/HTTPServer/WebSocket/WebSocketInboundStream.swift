/// The client's messages, in order. It ends when both sides have closed.
///
/// One message is read ahead of the handler and no further: a slow handler slows its client down. Pings are answered
/// meanwhile. One task reads at a time.
public struct WebSocketInboundStream: AsyncSequence, Sendable {
    /// A whole message.
    public typealias Element = WebSocketMessage

    private let connection: any WebSocketConnection

    /// The messages of a connection.
    public init(_ connection: some WebSocketConnection) {
        self.connection = connection
    }

    /// How the WebSocket ended; nil while it hasn't.
    public var end: WebSocketEnd? { connection.end }

    /// Pulls the messages.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(connection: connection)
    }

    /// Pulls one message at a time.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        fileprivate let connection: any WebSocketConnection

        /// The next message, nil when both sides have closed; throws ``WebSocketError`` when the connection is lost.
        public mutating func next() async throws -> WebSocketMessage? {
            try await connection.receive()
        }
    }
}
