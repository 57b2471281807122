/// Where a streamed body goes: an engine's connection, or a test.
public protocol ResponseBodySink: Sendable {
    /// Takes a piece; returns when the next may follow, throws ``ResponseBodyError`` when the client is gone.
    func write(_ bytes: [UInt8]) async throws
}
