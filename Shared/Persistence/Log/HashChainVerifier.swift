public import Contracts

/// Verifies the chain of hashes that runs through every stream of a log.
public struct HashChainVerifier: Sendable {
    private let pool: PostgresPool

    /// Makes a verifier.
    /// - Parameter pool: of the relay role for all tenants, of the runtime role for one.
    public init(pool: PostgresPool) { self.pool = pool }

    /// Verifies all streams, or those of one tenant.
    /// - Throws: ``DatabaseError``.
    public func verify(tenant: TenantID? = nil) async throws(DatabaseError) -> ChainReport {
        var chain = HashChain()
        var position = 0
        while true {
            let results = try await pool.run([
                .setTenant(tenant?.text ?? ""),
                Statement(
                    """
                    SELECT \(LogRow.columns) FROM event_log WHERE position > $1 AND ($2::text IS NULL OR tenant = $2) \
                    ORDER BY position LIMIT 500
                    """, [.integer(position), .text(ifPresent: tenant?.text)]),
            ])
            let rows = results.last?.rows ?? []
            for row in rows {
                position = try row.integer("position")
                chain.follow(try LogRow(row), position: Int64(position))
            }
            if rows.isEmpty { return chain.report }
        }
    }
}
