/// Keeps the planner's statistics of a service's tables in step with how they grow.
///
/// PostgreSQL's autovacuum does that in the long run. In a schema's first minutes it is late, and plans that were made
/// for empty tables read all of a tenant's rows for each message.
public struct Statistics: Sendable {
    private let pool: PostgresPool

    /// Takes a pool of the relay's role, which may have tables analysed.
    public init(pool: PostgresPool) { self.pool = pool }

    /// Analyses the tables that have more than twice the rows they had when they were analysed last.
    /// - Returns: how many were.
    /// - Throws: ``DatabaseError``.
    public func refresh() async throws(DatabaseError) -> Int {
        let result = try await pool.run(Statement("SELECT analyze_grown() AS analyzed"))
        return try result.rows.first?.integer("analyzed") ?? 0
    }
}
