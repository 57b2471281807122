internal import Contracts

/// Cursors of the relay in a PostgreSQL schema.
public struct PostgresRelayCursorStore: RelayCursorStore {
    private let pool: PostgresPool

    /// Makes a store.
    /// - Parameter pool: of the relay role.
    public init(pool: PostgresPool) { self.pool = pool }

    /// How far a cluster got.
    public func read(_ cursor: String, cluster: String) async throws(DatabaseError) -> RelayCursor? {
        let result = try await pool.run(
            Statement(
                """
                SELECT position, topic, partition, acknowledged FROM relay_cursors \
                LEFT JOIN relay_offsets USING (name, cluster) WHERE name = $1 AND cluster = $2
                """, [.text(cursor), .text(cluster)]))
        guard let first = result.rows.first else { return nil }
        var acknowledged: Set<AcknowledgedOffset> = []
        for row in result.rows {
            guard let topic = try row.textIfPresent("topic") else { continue }
            acknowledged.insert(
                AcknowledgedOffset(
                    topic: Topic(rawValue: topic), partition: Int32(try row.integer("partition")),
                    offset: Int64(try row.integer("acknowledged"))))
        }
        return RelayCursor(position: Int64(try first.integer("position")), acknowledged: acknowledged)
    }

    /// Sets how far a cluster got, if the lease is still held under its epoch: the lease's row is locked meanwhile, so
    /// that no other holder begins between the look and the write. One statement: a cursor never stands without the
    /// offsets that go with it.
    public func write(
        _ cursor: String, cluster: String, position: Int64, acknowledged: [AcknowledgedOffset], under lease: Lease
    ) async throws(DatabaseError) {
        try await change(
            """
            WITH held AS (SELECT epoch FROM leases WHERE name = $1 AND holder = $2 AND epoch = $3 \
            AND expires_at > clock_timestamp() FOR SHARE), \
            written AS (INSERT INTO relay_cursors AS cursors (name, cluster, position, epoch) \
            SELECT $4, $5, $6, held.epoch FROM held \
            ON CONFLICT (name, cluster) DO UPDATE SET position = excluded.position, epoch = excluded.epoch \
            WHERE cursors.epoch <= excluded.epoch RETURNING name, cluster), \
            offsets AS (INSERT INTO relay_offsets AS known (name, cluster, topic, partition, acknowledged) \
            SELECT written.name, written.cluster, news.topic, news.partition, news.acknowledged \
            FROM written, unnest($7, $8, $9) AS news (topic, partition, acknowledged) \
            ON CONFLICT (name, cluster, topic, partition) \
            DO UPDATE SET acknowledged = greatest(known.acknowledged, excluded.acknowledged)) \
            SELECT name FROM written
            """,
            under: lease,
            [
                .text(cursor), .text(cluster), .integer(Int(position)), .texts(acknowledged.map(\.topic.rawValue)),
                .integers(acknowledged.map { Int($0.partition) }), .integers(acknowledged.map { Int($0.offset) }),
            ])
    }

    /// Forgets how far a cluster got; its offsets go with the cursor's row.
    public func forget(_ cursor: String, cluster: String, under lease: Lease) async throws(DatabaseError) {
        try await change(
            """
            WITH held AS (SELECT epoch FROM leases WHERE name = $1 AND holder = $2 AND epoch = $3 \
            AND expires_at > clock_timestamp() FOR SHARE), \
            gone AS (DELETE FROM relay_cursors USING held WHERE name = $4 AND cluster = $5) \
            SELECT epoch FROM held
            """, under: lease, [.text(cursor), .text(cluster)])
    }

    /// Runs a statement whose first three parameters are the lease's; it gives a row if the lease is held.
    private func change(
        _ text: String, under lease: Lease, _ parameters: [Parameter]
    ) async throws(DatabaseError) {
        let held: [Parameter] = [.text(lease.name), .text(lease.holder), .integer(lease.epoch)]
        let result = try await pool.run(Statement(text, held + parameters))
        guard !result.rows.isEmpty else {
            throw DatabaseError(code: .leaseLost, message: "the lease \(lease.name) is lost")
        }
    }
}
