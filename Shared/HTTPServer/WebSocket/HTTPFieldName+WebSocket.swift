extension HTTPFieldName {
    /// The origin of the page that asks, where a browser asks (RFC 6454). A handler that serves browsers compares it.
    public static let origin: HTTPFieldName = "Origin"
    /// Which protocol the connection should change to.
    public static let upgrade: HTTPFieldName = "Upgrade"
    /// The handshake's nonce (RFC 6455, section 11.3.1).
    public static let secWebSocketKey: HTTPFieldName = "Sec-WebSocket-Key"
    /// Subprotocols that the client speaks, or the one agreed on.
    public static let secWebSocketProtocol: HTTPFieldName = "Sec-WebSocket-Protocol"
    /// The version of the WebSocket protocol.
    public static let secWebSocketVersion: HTTPFieldName = "Sec-WebSocket-Version"
}
