internal import Contracts
internal import Persistence

/// The commands that workflows have written down, and which of them a cluster has: for the one that sends them, under its
/// lease.
struct CommandOutbox: Sendable {
    /// A command, or a chunk ahead of one, that a cluster has not got yet.
    struct Entry: Sendable {
        let position: Int
        let topic: Topic
        let attributes: MessageAttributes
        let request: RequestAttributes
        let body: [UInt8]
    }

    /// As the role that sees the commands of all tenants.
    let pool: PostgresPool

    /// The next commands that are to be sent, in their order.
    ///
    /// What was sent to another cluster isn't among them before `takeBack(fromAllBut:)`: asked for together with the
    /// rest, each look would read the commands of all open steps.
    /// - Parameter away: topics that nothing can be sent to now.
    func unsent(without away: Set<Topic>) async throws -> [Entry] {
        let result = try await pool.run(
            Statement(
                """
                SELECT position, topic, headers, value FROM command_outbox \
                WHERE sent_to IS NULL AND topic <> ALL ($1) ORDER BY position LIMIT 100
                """, [.texts(away.map(\.rawValue))]))
        return try result.rows.map { row in
            let headers = try ProjectedEvent.headers(from: try row.text("headers"))
            return Entry(
                position: try row.integer("position"), topic: Topic(rawValue: try row.text("topic")),
                attributes: try MessageAttributes(headers: headers),
                request: try RequestAttributes(headers: headers), body: try row.bytes("value"))
        }
    }

    /// Has the commands that other clusters got sent to this one as well.
    /// - Throws: `DatabaseError` `lease-lost` when the lease isn't held; then nothing was written.
    func takeBack(fromAllBut cluster: String, under lease: Lease) async throws {
        try await change(
            """
            WITH held AS (SELECT epoch FROM leases WHERE name = $1 AND holder = $2 AND epoch = $3 \
            AND expires_at > clock_timestamp() FOR SHARE), \
            unsent AS (UPDATE command_outbox SET sent_to = NULL FROM held WHERE sent_to <> $4) \
            SELECT epoch FROM held
            """, under: lease, [.text(cluster)])
    }

    /// What a cluster has acknowledged so far.
    func acknowledged(by cluster: String) async throws -> [AcknowledgedOffset] {
        let result = try await pool.run(
            Statement(
                "SELECT topic, partition, acknowledged FROM command_offsets WHERE cluster = $1", [.text(cluster)]))
        return try result.rows.map { row in
            AcknowledgedOffset(
                topic: Topic(rawValue: try row.text("topic")), partition: Int32(try row.integer("partition")),
                offset: Int64(try row.integer("acknowledged")))
        }
    }

    /// The topics in which a cluster holds commands of steps that have not ended.
    func topicsOfOpenSteps(on cluster: String) async throws -> Set<Topic> {
        let result = try await pool.run(
            Statement("SELECT DISTINCT topic FROM command_outbox WHERE sent_to = $1", [.text(cluster)]))
        return Set(try result.rows.map { Topic(rawValue: try $0.text("topic")) })
    }

    /// Marks commands as sent, together with the offsets that were acknowledged. A command whose step has ended
    /// meanwhile is gone already.
    /// - Throws: `DatabaseError` `lease-lost` when the lease isn't held; then nothing was written.
    func mark(
        _ entries: [Entry], asSentTo cluster: String, acknowledged: [AcknowledgedOffset], under lease: Lease
    ) async throws {
        try await change(
            """
            WITH held AS (SELECT epoch FROM leases WHERE name = $1 AND holder = $2 AND epoch = $3 \
            AND expires_at > clock_timestamp() FOR SHARE), \
            offsets AS (INSERT INTO command_offsets AS known (cluster, topic, partition, acknowledged) \
            SELECT $4, news.topic, news.partition, news.acknowledged \
            FROM held, unnest($6, $7, $8) AS news (topic, partition, acknowledged) \
            ON CONFLICT (cluster, topic, partition) \
            DO UPDATE SET acknowledged = greatest(known.acknowledged, excluded.acknowledged)), \
            sent AS (UPDATE command_outbox SET sent_to = $4 FROM held WHERE position = ANY ($5)) \
            SELECT epoch FROM held
            """,
            under: lease,
            [
                .text(cluster), .integers(entries.map(\.position)), .texts(acknowledged.map(\.topic.rawValue)),
                .integers(acknowledged.map { Int($0.partition) }), .integers(acknowledged.map { Int($0.offset) }),
            ])
    }

    /// Has the commands that a cluster got in topics sent again, and forgets what it has acknowledged there.
    /// - Throws: `DatabaseError` `lease-lost` when the lease isn't held; then nothing was written.
    func sendAgain(_ topics: Set<Topic>, to cluster: String, under lease: Lease) async throws {
        try await change(
            """
            WITH held AS (SELECT epoch FROM leases WHERE name = $1 AND holder = $2 AND epoch = $3 \
            AND expires_at > clock_timestamp() FOR SHARE), \
            offsets AS (DELETE FROM command_offsets USING held WHERE cluster = $4 AND topic = ANY ($5)), \
            unsent AS (UPDATE command_outbox SET sent_to = NULL FROM held WHERE sent_to = $4 AND topic = ANY ($5)) \
            SELECT epoch FROM held
            """, under: lease, [.text(cluster), .texts(topics.map(\.rawValue))])
    }

    /// Runs a statement whose first three parameters are the lease's, and which locks the lease's row meanwhile, so that
    /// no other holder begins between the look and the write; it gives a row if the lease is held.
    private func change(_ text: String, under lease: Lease, _ parameters: [Parameter]) async throws {
        let held: [Parameter] = [.text(lease.name), .text(lease.holder), .integer(lease.epoch)]
        let result = try await pool.run(Statement(text, held + parameters))
        guard !result.rows.isEmpty else {
            throw DatabaseError(code: .leaseLost, message: "the lease \(lease.name) is lost")
        }
    }
}
