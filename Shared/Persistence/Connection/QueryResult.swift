/// What one statement answered.
public struct QueryResult: Sendable {
    /// The rows, in the server's order.
    public let rows: [Row]
    /// How many rows the statement inserted, updated, deleted or returned.
    public let affectedRows: Int

    init(_ result: ReceivedResult) {
        rows = (0..<result.rowCount).map { Row(result: result, index: $0) }
        affectedRows = result.affectedRows
    }
}
