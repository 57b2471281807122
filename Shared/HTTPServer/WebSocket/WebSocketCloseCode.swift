/// Why a WebSocket ends (RFC 6455, section 7.4; IANA's WebSocket Close Code Number Registry).
public struct WebSocketCloseCode: Hashable, Sendable, CustomStringConvertible {
    /// The number on the wire.
    public let code: Int

    /// Names a code by its number. Applications have 4000 to 4999 for themselves.
    public init(code: Int) {
        self.code = code
    }

    /// 1000: what it was for is done.
    public static let normalClosure = WebSocketCloseCode(code: 1000)
    /// 1001: the server stops, or the client leaves.
    public static let goingAway = WebSocketCloseCode(code: 1001)
    /// 1002: the other side broke the protocol.
    public static let protocolError = WebSocketCloseCode(code: 1002)
    /// 1003: text or bytes were sent where the other is wanted.
    public static let unsupportedData = WebSocketCloseCode(code: 1003)
    /// 1005: the close frame held no code. Never sent.
    public static let noStatus = WebSocketCloseCode(code: 1005)
    /// 1006: the connection was lost without a close frame. Never sent.
    public static let abnormalClosure = WebSocketCloseCode(code: 1006)
    /// 1007: text that is not UTF-8, or a compressed message that can't be inflated.
    public static let invalidPayload = WebSocketCloseCode(code: 1007)
    /// 1008: a rule of the server's was broken, a deadline among them.
    public static let policyViolation = WebSocketCloseCode(code: 1008)
    /// 1009: the message is too long.
    public static let messageTooBig = WebSocketCloseCode(code: 1009)
    /// 1011: the server failed.
    public static let internalError = WebSocketCloseCode(code: 1011)
    /// 1013: not now; try again later.
    public static let tryAgainLater = WebSocketCloseCode(code: 1013)

    /// The number.
    public var description: String { String(code) }
}
