/// Forgets what is older than promised: inbox rows (how long an idempotency key is remembered) and chunks of uploads
/// that no command came for. Files, events and tombstones stay.
public struct Housekeeping: Sendable {
    private let pool: PostgresPool

    /// Makes it.
    /// - Parameter pool: of the relay role, which a policy lets prune both tables for all tenants.
    public init(pool: PostgresPool) { self.pool = pool }

    /// Forgets messages that took effect longer ago.
    /// - Returns: how many rows were deleted.
    @discardableResult
    public func pruneInbox(olderThan age: Duration) async throws(DatabaseError) -> Int {
        try await prune("inbox", olderThan: age)
    }

    /// Forgets uploads of which no chunk has come for so long: all of their chunks.
    /// - Returns: how many rows were deleted.
    @discardableResult
    public func pruneUploads(idleFor age: Duration) async throws(DatabaseError) -> Int {
        try await pool.deletePortions(
            Statement(
                """
                DELETE FROM upload_chunks c USING (SELECT tenant, attempt FROM upload_chunks \
                GROUP BY tenant, attempt \
                HAVING max(received_at) < clock_timestamp() - make_interval(secs => $1) LIMIT 100) AS idle \
                WHERE c.tenant = idle.tenant AND c.attempt = idle.attempt
                """, [.double(age / .seconds(1))]))
    }

    private func prune(_ table: String, olderThan age: Duration) async throws(DatabaseError) -> Int {
        try await pool.deletePortions(
            Statement(
                """
                DELETE FROM \(SQLIdentifier.quoted(table)) WHERE ctid = ANY (ARRAY(SELECT ctid \
                FROM \(SQLIdentifier.quoted(table)) \
                WHERE received_at < statement_timestamp() - make_interval(secs => $1) LIMIT 1000))
                """, [.double(age / .seconds(1))]))
    }
}
