public import Contracts

/// The seals of a PostgreSQL schema, and what its log has to be sealed.
public struct PostgresSealStore: Sendable {
    private let pool: PostgresPool

    /// Makes a store.
    /// - Parameter pool: of the relay role.
    public init(pool: PostgresPool) { self.pool = pool }

    /// The last seal; nil before the first.
    public func last() async throws(DatabaseError) -> LogSeal? {
        let result = try await pool.run(
            Statement("SELECT \(LogSeal.columns) FROM log_seals ORDER BY number DESC LIMIT 1"))
        return try result.rows.first.map { row throws(DatabaseError) in try LogSeal(row) }
    }

    /// The seal of a number.
    public func seal(_ number: Int) async throws(DatabaseError) -> LogSeal? {
        let result = try await pool.run(
            Statement("SELECT \(LogSeal.columns) FROM log_seals WHERE number = $1", [.integer(number)]))
        return try result.rows.first.map { row throws(DatabaseError) in try LogSeal(row) }
    }

    /// The first seal after a number, with its entries.
    func next(after number: Int) async throws(DatabaseError) -> (seal: LogSeal, entries: [SealedEntry])? {
        let result = try await pool.run(
            Statement(
                """
                SELECT \(LogSeal.columns), entries FROM log_seals WHERE number > $1 ORDER BY number LIMIT 1
                """, [.integer(number)]))
        guard let row = result.rows.first else { return nil }
        return (try LogSeal(row), EntriesText.read(try row.bytes("entries")))
    }

    /// The events after a position, as a seal takes them. Positions are given in the order of commits, so none that
    /// comes later stands before one of these.
    func unsealed(after position: Int64, limit: Int) async throws(DatabaseError) -> [SealedEntry] {
        let result = try await pool.run(
            Statement(
                """
                SELECT position, tenant, stream, version, hash FROM event_log WHERE position > $1 \
                ORDER BY position LIMIT $2
                """, [.integer(Int(position)), .integer(limit)]))
        var entries: [SealedEntry] = []
        entries.reserveCapacity(result.rows.count)
        for row in result.rows { entries.append(try SealedEntry(row)) }
        return entries
    }

    /// Writes a seal, if the lease is still held under its epoch.
    /// - Throws: ``DatabaseError`` `lease-lost` when it isn't; a unique violation when another wrote that number.
    func write(_ seal: LogSeal, entries: [SealedEntry], under lease: Lease) async throws(DatabaseError) {
        let result = try await pool.run(
            Statement(
                """
                WITH held AS (SELECT epoch FROM leases WHERE name = $11 AND holder = $12 AND epoch = $13 \
                AND expires_at > clock_timestamp() FOR SHARE) \
                INSERT INTO log_seals (\(LogSeal.columns), entries) \
                SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM held
                """,
                [
                    .integer(seal.number), .text(seal.service), .integer(Int(seal.through)), .integer(seal.events),
                    .bytes(seal.digest), .bytes(seal.previous), .timestamp(seal.time), .text(seal.key),
                    .bytes(seal.signature), .bytes(EntriesText.write(entries)), .text(lease.name),
                    .text(lease.holder), .integer(lease.epoch),
                ]))
        guard result.affectedRows == 1 else {
            throw DatabaseError(code: .leaseLost, message: "the lease \(lease.name) is lost")
        }
    }

    /// How many seals were told by events of the log.
    public func told(of domain: Domain) async throws(DatabaseError) -> Int {
        let result = try await pool.run(
            Statement(
                "SELECT coalesce(max(version), 0) AS told FROM event_log WHERE tenant = $1 AND stream = $2",
                [.text(TenantID.platform.text), .text(StreamName.seals(of: domain).text)]))
        return try result.rows.first?.integer("told") ?? 0
    }
}
