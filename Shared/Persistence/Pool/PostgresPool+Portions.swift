extension PostgresPool {
    /// Runs a statement that deletes a portion of what is to go, until nothing is left of it: no statement holds its
    /// locks for long.
    /// - Parameter portion: where it looks rows up by their time, it compares that with `statement_timestamp()`: no index
    ///   serves a comparison with `clock_timestamp()`, which differs from row to row.
    /// - Returns: how many rows were deleted.
    /// - Throws: ``DatabaseError``; what was deleted by then stays so.
    public func deletePortions(_ portion: Statement) async throws(DatabaseError) -> Int {
        var total = 0
        while true {
            let deleted = try await run(portion).affectedRows
            guard deleted > 0 else { return total }
            total += deleted
        }
    }
}
