/// What went wrong on our side of the connection, where PostgreSQL gave no SQLSTATE.
public enum DatabaseErrorCode: String, Sendable {
    /// No connection could be opened.
    case connectFailed = "connect-failed"
    /// An open connection was lost.
    case connectionLost = "connection-lost"
    /// The server did not answer in time.
    case deadlinePassed = "deadline-passed"
    /// No connection of the pool became free in time.
    case acquireTimeOut = "acquire-time-out"
    /// The pool is shut down.
    case poolClosed = "pool-closed"
    /// The task was cancelled.
    case cancelled
    /// Two tasks used one connection at once.
    case connectionInUse = "connection-in-use"
    /// A result was read as what it isn't.
    case wrongType = "wrong-type"
    /// A result has no such column.
    case missingColumn = "missing-column"
    /// A value that must be there is NULL.
    case unexpectedNull = "unexpected-null"
    /// A stored value can't be read as what was written.
    case unreadable
    /// A value can't be written as JSON.
    case unencodable
    /// The protocol's answer makes no sense.
    case protocolViolation = "protocol-violation"
    /// A name that can't be an identifier here.
    case invalidName = "invalid-name"
    /// Something was to be done under a lease that is no longer held.
    case leaseLost = "lease-lost"
    /// A statement that must find a row found none.
    case noRow = "no-row"
}
