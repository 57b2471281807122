/// Why a WebSocket can't be read from or written to.
public enum WebSocketError: Error, Sendable, Equatable {
    /// It has ended, or its close has begun.
    case ended
    /// The connection was lost without a close, or the client broke the protocol or a limit.
    case lost(WebSocketEnd)
    /// Two readers asked at once: a mistake of the handler's.
    case readTwice
    /// `shouldUpgrade` chose a subprotocol that the client hadn't offered, which RFC 6455, section 4.2.2, forbids.
    case subprotocolNotOffered(String)
}
