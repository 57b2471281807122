public import Contracts

extension PostgresPool {
    /// Runs one statement with the rows of one tenant in sight: a transaction of its own, and one way to the server and
    /// back, where ``withTransaction(tenant:isolation:_:)`` takes three.
    /// - Parameters:
    ///   - statement: what is to be run.
    ///   - tenant: whose rows it sees.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    public func run(_ statement: Statement, tenant: TenantID) async throws(DatabaseError) -> QueryResult {
        guard let result = try await run([.setTenant(tenant.text), statement]).last else {
            throw DatabaseError(code: .protocolViolation, message: "a statement without a result")
        }
        return result
    }

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
