/// Writes events into a streamed answer.
public struct ServerSentEventWriter: Sendable {
    private let writer: ResponseBodyWriter

    init(_ writer: ResponseBodyWriter) {
        self.writer = writer
    }

    /// Sends an event; waits while the client is slow, throws when it is gone.
    public func send(_ event: ServerSentEvent) async throws {
        try await writer.write(event.encoded())
    }

    /// Sends a comment line, which clients ignore.
    public func sendHeartbeat() async throws {
        try await writer.write(ServerSentEvent.heartbeat)
    }
}
