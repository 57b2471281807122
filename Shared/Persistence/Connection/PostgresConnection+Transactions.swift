extension PostgresConnection {
    /// Ends a transaction that failed. After an error of PostgreSQL's the connection isn't used again: nobody then has
    /// to know what state the session was left in.
    func leaveTransaction(after error: any Error) async {
        guard !(error is DatabaseError) else {
            abandon()
            return
        }
        do throws(DatabaseError) {
            try await run(Statement("ROLLBACK"))
        } catch {
            // What was begun ends with the connection, and the first error is the one to tell.
            abandon()
        }
    }
}
