/// How a WebSocket ended.
public struct WebSocketEnd: Sendable, Equatable {
    /// Who ended it.
    public enum Outcome: Sendable, Equatable {
        /// Both sides said so.
        case closed
        /// The client broke the protocol or a limit, and was told.
        case refused
        /// The connection was lost, or cut by a deadline or at the end of the server.
        case lost
    }

    /// Who ended it.
    public let outcome: Outcome
    /// The client's code where it closed first, else the code that it was told; 1005 when a close frame held none, 1006
    /// when there was no close frame.
    public let code: WebSocketCloseCode
    /// The reason in words, often empty.
    public let reason: String

    /// An end of these parts.
    public init(outcome: Outcome, code: WebSocketCloseCode, reason: String = "") {
        self.outcome = outcome
        self.code = code
        self.reason = reason
    }
}
