/// Cursors of the relay in a PostgreSQL schema.
public struct PostgresRelayCursorStore: RelayCursorStore {
    private let pool: PostgresPool

    /// Makes a store.
    /// - Parameter pool: of the relay role.
    public init(pool: PostgresPool) { self.pool = pool }

    /// How far a cluster got.
    public func position(_ cursor: String, cluster: String) async throws(DatabaseError) -> Int64? {
        let result = try await pool.run(
            Statement(
                "SELECT position FROM relay_cursors WHERE name = $1 AND cluster = $2", [.text(cursor), .text(cluster)]))
        guard let row = result.rows.first else { return nil }
        return Int64(try row.integer("position"))
    }

    /// Sets how far a cluster got, if the lease is still held under its epoch: the lease's row is locked meanwhile, so
    /// that no other holder begins between the look and the write.
    public func write(
        _ cursor: String, cluster: String, position: Int64, under lease: Lease
    ) async throws(DatabaseError) {
        let result = try await pool.run(
            Statement(
                """
                WITH held AS (SELECT epoch FROM leases WHERE name = $4 AND holder = $5 AND epoch = $6 \
                AND expires_at > clock_timestamp() FOR SHARE) \
                INSERT INTO relay_cursors AS cursors (name, cluster, position, epoch) \
                SELECT $1, $2, $3, held.epoch FROM held \
                ON CONFLICT (name, cluster) DO UPDATE SET position = excluded.position, epoch = excluded.epoch \
                WHERE cursors.epoch <= excluded.epoch
                """,
                [
                    .text(cursor), .text(cluster), .integer(Int(position)), .text(lease.name), .text(lease.holder),
                    .integer(lease.epoch),
                ]))
        guard result.affectedRows == 1 else {
            throw DatabaseError(code: .leaseLost, message: "the lease \(lease.name) is lost")
        }
    }
}
