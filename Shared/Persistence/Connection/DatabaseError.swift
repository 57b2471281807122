/// What PostgreSQL or the way to it answered instead of a result.
public struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
    /// PostgreSQL's SQLSTATE (Appendix A of its manual), or the text of a ``DatabaseErrorCode``.
    public let code: String
    /// What happened, in one sentence; never holds a secret.
    public let message: String
    /// The constraint that was violated.
    public let constraint: String?
    /// Whether the database or the way to it is away, whatever the message says.
    public let isInfrastructure: Bool

    /// An error that PostgreSQL reported.
    /// - Parameters:
    ///   - sqlState: PostgreSQL's code.
    ///   - message: what happened, without secrets.
    ///   - constraint: the constraint that was violated, where one was.
    ///   - whileConnecting: a refusal while connecting counts as infrastructure, whatever its code: the database may
    ///     just not be provisioned yet.
    public init(sqlState: String, message: String, constraint: String? = nil, whileConnecting: Bool = false) {
        code = sqlState
        self.message = message
        self.constraint = constraint
        isInfrastructure = whileConnecting || Self.isInfrastructure(sqlState: sqlState)
    }

    /// An error of our side.
    public init(code: DatabaseErrorCode, message: String) {
        self.code = code.rawValue
        self.message = message
        constraint = nil
        switch code {
        case .connectFailed, .connectionLost, .deadlinePassed, .acquireTimeOut, .poolClosed, .cancelled:
            isInfrastructure = true
        case .connectionInUse, .wrongType, .missingColumn, .unexpectedNull, .unreadable, .unencodable,
            .protocolViolation, .invalidName, .leaseLost, .noRow:
            isInfrastructure = false
        }
    }

    /// Whether the same work may succeed when it is simply done again.
    public var isRetryable: Bool { isInfrastructure || isSerialization || code == "55P03" }

    /// A row with that key is there already (23505).
    public var isUniqueViolation: Bool { code == "23505" }

    /// PostgreSQL ended the transaction because of others: serialisation failure (40001) or deadlock (40P01).
    public var isSerialization: Bool { code == "40001" || code == "40P01" }

    /// The role may not do that (42501), row-level security included.
    public var isForbidden: Bool { code == "42501" }

    /// The task was cancelled while it waited.
    public var isCancelled: Bool { code == DatabaseErrorCode.cancelled.rawValue }

    /// Code and message.
    public var description: String { "\(code): \(message)" }

    /// Connection exceptions, insufficient resources, operator intervention but for a cancelled statement (which may
    /// be the statement's own fault), system errors, and a server that only reads.
    private static func isInfrastructure(sqlState: String) -> Bool {
        if sqlState == "57014" { return false }
        let classes = ["08", "53", "57", "58"]
        return classes.contains(String(sqlState.prefix(2))) || sqlState == "25006" || sqlState == "25P03"
    }
}
