/// Why there is no answer.
public struct HTTPClientError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What sort of reason.
    public enum Code: Sendable, Hashable {
        /// The request can't be sent as it is: its address, its fields, the client's settings.
        case invalidRequest
        /// Nobody answers there.
        case unreachable
        /// The server's certificate doesn't hold.
        case untrusted
        /// The time is over.
        case timedOut
        /// The answer is larger than what is taken.
        case tooLarge
        /// The task that asked was cancelled.
        case cancelled
        /// What came isn't HTTP, or ended early.
        case broken
    }

    /// What sort of reason.
    public let code: Code
    /// The reason in words.
    public let message: String

    /// States it.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// Whether the same request may be answered later.
    public var isRetryable: Bool { code == .unreachable || code == .timedOut || code == .broken }

    /// The reason in words.
    public var description: String { message }
}
