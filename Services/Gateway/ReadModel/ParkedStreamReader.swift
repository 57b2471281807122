internal import Contracts
internal import Persistence

/// Reads which streams the projection doesn't go on with.
struct ParkedStreamReader: Sendable {
    let pool: PostgresPool

    /// The tenant's streams that are parked or wait, by name.
    /// - Parameters:
    ///   - state: only those; nil for both.
    ///   - stream: the last stream of the page before.
    func list(
        _ state: ParkedStream.State?, after stream: String?, limit: Int, tenant: TenantID
    ) async throws -> [ParkedStream] {
        let statement = Statement(
            """
            SELECT s.stream, s.version, s.parked_reason, h.held, h.first, h.last, h.since, \
            extract(epoch FROM clock_timestamp() - h.since)::double precision AS seconds \
            FROM (SELECT stream FROM streams WHERE tenant = $1 AND parked_reason IS NOT NULL \
            UNION SELECT stream FROM held_events WHERE tenant = $1) AS still \
            JOIN streams s ON s.tenant = $1 AND s.stream = still.stream, \
            LATERAL (SELECT count(*) AS held, min(version) AS first, max(version) AS last, min(held_at) AS since \
            FROM held_events e WHERE e.tenant = $1 AND e.stream = s.stream) AS h \
            WHERE ($2::text IS NULL OR s.stream > $2) \
            AND ($3::text IS NULL OR (s.parked_reason IS NOT NULL) = ($3 = 'parked')) ORDER BY s.stream LIMIT $4
            """,
            [.text(tenant.text), .text(ifPresent: stream), .text(ifPresent: state?.rawValue), .integer(limit)])
        let result = try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }
        return try result.rows.map { row in
            ParkedStream(
                stream: try row.text("stream"), version: try row.integer("version"),
                reason: try row.textIfPresent("parked_reason"), held: try row.integer("held"),
                firstHeld: try row.integerIfPresent("first"), lastHeld: try row.integerIfPresent("last"),
                heldSince: try row.timestampIfPresent("since"), seconds: try row.doubleIfPresent("seconds"))
        }
    }
}
