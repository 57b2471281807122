internal import Contracts
internal import Persistence

/// Verifies the gateway's own audit view of a tenant: each event by its hash, each stream as a chain.
struct ViewVerifier: Sendable {
    let pool: PostgresPool

    private static let pageRows = 500

    /// Verifies from a place on, until a moment.
    /// - Returns: where it stopped; nil at the end.
    func verify(
        tenant: TenantID, after start: HistoryCursor.ViewPlace, until deadline: ContinuousClock.Instant,
        into view: inout HistoryReport.View
    ) async throws -> HistoryCursor.ViewPlace? {
        var place = start
        var chain = ViewChain(tenant: tenant.text)
        if let before = try await rows(tenant, from: place, isBefore: true).first { chain.begin(after: before) }
        while true {
            let rows = try await rows(tenant, from: place, isBefore: false)
            guard let last = rows.last else { break }
            for row in rows { chain.follow(row, into: &view) }
            place = HistoryCursor.ViewPlace(stream: last.stream, version: last.version)
            if ContinuousClock.now >= deadline { return place }
        }
        try await compareHeads(tenant, into: &view)
        return nil
    }

    /// The rows after a place in the order of streams and versions, or the row at the place itself.
    private func rows(
        _ tenant: TenantID, from place: HistoryCursor.ViewPlace, isBefore: Bool
    ) async throws -> [ViewRow] {
        let comparison = isBefore ? "=" : ">"
        let statement = Statement(
            """
            SELECT stream, version, message_id, type, source, time, requested_by, correlation, causation, traceparent, \
            outcome, details, resource, previous_hash, hash, is_whole FROM audit_events \
            WHERE tenant = $1 AND (stream, version) \(comparison) ($2, $3) ORDER BY stream, version LIMIT $4
            """,
            [.text(tenant.text), .text(place.stream), .integer(place.version), .integer(Self.pageRows)])
        let result = try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }
        return try result.rows.map { try ViewRow($0, tenant: tenant) }
    }

    /// The streams' heads must be the history's ends, and what is served its last state.
    private func compareHeads(_ tenant: TenantID, into view: inout HistoryReport.View) async throws {
        let statements = [
            Statement(
                """
                SELECT s.stream, s.version FROM streams s LEFT JOIN audit_events a ON a.tenant = s.tenant \
                AND a.stream = s.stream AND a.version = s.version \
                WHERE s.tenant = $1 AND s.version > 0 AND (a.hash IS NULL OR a.hash <> s.hash) \
                ORDER BY s.stream LIMIT $2
                """, [.text(tenant.text), .integer(LogVerification.mostBreaks)]),
            Statement(
                """
                SELECT a.stream, a.version FROM resources r JOIN audit_events a ON a.tenant = r.tenant \
                AND a.stream = r.kind || '/' || r.id AND a.version = r.version \
                WHERE r.tenant = $1 AND a.resource IS DISTINCT FROM r.body ORDER BY a.stream LIMIT $2
                """, [.text(tenant.text), .integer(LogVerification.mostBreaks)]),
            Statement(
                """
                SELECT stream, version, parked_reason FROM streams WHERE tenant = $1 AND parked_reason IS NOT NULL \
                ORDER BY stream LIMIT $2
                """, [.text(tenant.text), .integer(LogVerification.mostBreaks)]),
        ]
        let results = try await pool.withTransaction(tenant: tenant) { try await $0.run(statements) }
        for (result, cause) in zip(results, [LogBreak.Cause.missing, .changed]) {
            for row in result.rows {
                view.breaks.append(
                    LogBreak(
                        cause, tenant: tenant.text, stream: try row.text("stream"),
                        version: try row.integer("version")))
            }
        }
        view.parked = try (results.last?.rows ?? []).map { row in
            HistoryReport.ParkedStream(
                stream: try row.text("stream"), version: try row.integer("version"),
                reason: try row.text("parked_reason"))
        }
    }
}
