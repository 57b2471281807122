internal import Contracts

/// The statements that append to the log: the second round of a commit.
enum LogStatements {
    /// Waits for the schema's other commits: whoever holds it gives positions alone, until the commit.
    static let lock = Statement(
        "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.event_log', 0))")

    /// Tells the relay.
    static func notify(_ channel: String) -> Statement { Statement("SELECT pg_notify($1, '')", [.text(channel)]) }

    /// Appends events of one tenant in their order.
    static func append(_ rows: [LogRow], tenant: String) -> Statement {
        Statement(
            """
            INSERT INTO event_log (tenant, stream, version, message_id, type, source, time, correlation, causation, \
            traceparent, outcome, body, previous_hash, hash) \
            SELECT $1, stream, version, message_id, type, source, time, correlation, causation, traceparent, outcome, \
            body, previous_hash, hash FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
            WITH ORDINALITY AS rows (stream, version, message_id, type, source, time, correlation, causation, \
            traceparent, outcome, body, previous_hash, hash, number) ORDER BY number \
            RETURNING position, stream, version
            """,
            [
                .text(tenant), .texts(rows.map(\.stream)), .integers(rows.map(\.version)),
                .uuids(rows.map(\.messageID)),
                .texts(rows.map(\.type)), .texts(rows.map(\.source)), .timestamps(rows.map(\.time)),
                .uuids(rows.map(\.correlation)), .uuids(rows.map(\.causation)), .texts(rows.map(\.traceParent)),
                .texts(rows.map(\.outcome)), .byteArrays(rows.map(\.body)), .byteArrays(rows.map(\.previousHash)),
                .byteArrays(rows.map(\.hash)),
            ])
    }
}
