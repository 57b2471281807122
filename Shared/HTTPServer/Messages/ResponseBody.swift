/// The body of an answer.
public enum ResponseBody: Sendable {
    /// No body.
    case none
    /// The whole body; it goes out without being copied.
    case bytes([UInt8])
    /// A body that is written piece by piece, each write waiting while the client is slower than the writer.
    ///
    /// The closure runs after the head is sent. When it throws, the connection is cut, so that the client can't take
    /// the broken answer for a whole one. With a `length` exactly so many bytes must be written; without, the body is
    /// chunked. A stream that `endsWithClient` has no end of its own (server-sent events): it ends when the client
    /// closes its side or the server stops; its task is cancelled then.
    case stream(
        length: Int? = nil, endsWithClient: Bool = false,
        write: @Sendable (_ writer: ResponseBodyWriter) async throws -> Void)
}
