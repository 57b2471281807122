/// What went wrong between us and the broker.
public struct BusError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of error a caller can tell apart.
    public enum Code: String, Sendable, CaseIterable {
        /// No broker answers.
        case unreachable
        /// The caller's deadline passed; what was handed over is still being delivered: outcome unknown.
        case deadline
        /// The waiting task was cancelled; what was handed over is still being delivered: outcome unknown.
        case cancelled
        /// The broker or the client gave up on a delivery or a request in time.
        case timedOut
        /// The record is larger than `message.max.bytes`; it was not sent.
        case messageTooLarge
        /// The topic or partition doesn't exist.
        case unknownTopic
        /// The broker refuses this client: authentication or access control.
        case notAuthorised
        /// A configuration key or value that the client doesn't accept.
        case configuration
        /// The client can't go on; a new one is made.
        case fatal
        /// Publisher, subscriber or bus was closed.
        case closed
        /// The broker has no such function.
        case unsupported
        /// Any other error; see ``BusError/reason``.
        case other
    }

    /// The kind.
    public let code: Code
    /// One sentence for the log.
    public let message: String
    /// The client library's name of the error (`_MSG_TIMED_OUT`), if it has one.
    public let reason: String?
    /// Whether the same call may succeed later.
    public let isRetryable: Bool
    /// Whether the client that raised it is of no more use.
    public let isFatal: Bool

    /// Makes an error.
    public init(
        code: Code, message: String, reason: String? = nil, isRetryable: Bool = false, isFatal: Bool = false
    ) {
        self.code = code
        self.message = message
        self.reason = reason
        self.isRetryable = isRetryable
        self.isFatal = isFatal
    }

    /// Code, reason and message in a line.
    public var description: String {
        "\(code.rawValue)\(reason.map { " (\($0))" } ?? ""): \(message)"
    }
}
