internal import Contracts
internal import Persistence

/// Held by each transaction that projects a tenant's events, to its commit: whoever must not miss one takes it too.
enum ProjectionLock {
    static func take(tenant: TenantID, on connection: PostgresConnection) async throws {
        try await connection.run(statement(tenant))
    }

    /// What takes it, where other statements travel with it.
    static func statement(_ tenant: TenantID) -> Statement {
        Statement("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text("projection \(tenant)")])
    }
}
