/// Writes a streamed body.
public struct ResponseBodyWriter: Sendable {
    private let sink: any ResponseBodySink

    /// A writer into this sink.
    public init(_ sink: any ResponseBodySink) {
        self.sink = sink
    }

    /// Writes a piece and waits until the next may follow: that is the back-pressure.
    ///
    /// Throws ``ResponseBodyError/clientGone`` when the client is gone.
    public func write(_ bytes: [UInt8]) async throws {
        if !bytes.isEmpty {
            try await sink.write(bytes)
        }
    }

    /// Writes text as UTF-8.
    public func write(_ text: String) async throws {
        try await write(Array(text.utf8))
    }
}
