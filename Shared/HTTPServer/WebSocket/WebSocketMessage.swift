/// One whole message (RFC 6455, section 5.6), however many frames it came in.
public enum WebSocketMessage: Sendable, Equatable {
    /// Text; it was valid UTF-8 on the wire.
    case text(String)
    /// Bytes.
    case binary([UInt8])
}
