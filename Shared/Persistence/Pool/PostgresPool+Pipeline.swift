extension PostgresPool {
    /// Runs statements in one pipeline on a connection of the pool: a transaction of its own.
    /// - Throws: ``DatabaseError``.
    public func run(_ statements: [Statement]) async throws(DatabaseError) -> [QueryResult] {
        do {
            return try await withConnection { try await $0.run(statements) }
        } catch let error as DatabaseError {
            throw error
        } catch {
            throw DatabaseError(code: .protocolViolation, message: "\(error)")
        }
    }

    /// Runs one statement: a transaction of its own.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    public func run(_ statement: Statement) async throws(DatabaseError) -> QueryResult {
        guard let result = try await run([statement]).first else {
            throw DatabaseError(code: .protocolViolation, message: "a statement without a result")
        }
        return result
    }
}
