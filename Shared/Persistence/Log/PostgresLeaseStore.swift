/// Leases in a PostgreSQL schema, by the database's clock.
public struct PostgresLeaseStore: LeaseStore {
    private let pool: PostgresPool

    /// Makes a store.
    /// - Parameter pool: of the relay or the runtime role.
    public init(pool: PostgresPool) { self.pool = pool }

    /// Takes a lease that is free, expired or the holder's own.
    public func acquire(_ name: String, holder: String, seconds: Double) async throws(DatabaseError) -> Lease? {
        try await lease(
            """
            INSERT INTO leases AS held (name, holder, epoch, expires_at) \
            VALUES ($1, $2, 1, clock_timestamp() + make_interval(secs => $3)) \
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, epoch = held.epoch + 1, \
            expires_at = excluded.expires_at \
            WHERE held.expires_at <= clock_timestamp() OR held.holder = excluded.holder \
            RETURNING name, holder, epoch, expires_at
            """, [.text(name), .text(holder), .double(seconds)])
    }

    /// Holds a lease longer.
    public func renew(_ lease: Lease, seconds: Double) async throws(DatabaseError) -> Lease? {
        try await self.lease(
            """
            UPDATE leases SET expires_at = clock_timestamp() + make_interval(secs => $4) \
            WHERE name = $1 AND holder = $2 AND epoch = $3 AND expires_at > clock_timestamp() \
            RETURNING name, holder, epoch, expires_at
            """, [.text(lease.name), .text(lease.holder), .integer(lease.epoch), .double(seconds)])
    }

    /// Gives a lease back.
    public func release(_ lease: Lease) async throws(DatabaseError) {
        try await pool.run(
            Statement(
                "UPDATE leases SET expires_at = 'epoch' WHERE name = $1 AND holder = $2 AND epoch = $3",
                [.text(lease.name), .text(lease.holder), .integer(lease.epoch)]))
    }

    private func lease(_ text: String, _ parameters: [Parameter]) async throws(DatabaseError) -> Lease? {
        guard let row = try await pool.run(Statement(text, parameters)).rows.first else { return nil }
        return Lease(
            name: try row.text("name"), holder: try row.text("holder"), epoch: try row.integer("epoch"),
            expiresAt: try row.timestamp("expires_at"))
    }
}
