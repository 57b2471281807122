/// What one statement answered, copied out of libpq's memory.
public struct QueryResult: Sendable {
    /// The rows, in the server's order.
    public let rows: [Row]
    /// How many rows the statement inserted, updated, deleted or returned.
    public let affectedRows: Int
}
