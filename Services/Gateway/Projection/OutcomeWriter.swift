internal import Contracts
internal import Persistence

/// Closes operations: each once, when all that its command wrote is projected; then the workflow that waits for it
/// goes on, in the same transaction, so that "done" never shows before its results can be read.
struct OutcomeWriter: Sendable {
    let tenant: TenantID
    let connection: PostgresConnection
    let batch: Int
    let engine: WorkflowEngine

    func write(_ applied: [ProjectedEvent], changed: [StreamName: StreamTracker.Head]) async throws {
        // Partitions are projected in parallel: without the lock, one transaction could write down what it waits for
        // while another brings just that and sees no waiter, and the operation would never close. It is held from
        // here to the commit.
        try await ProjectionLock.take(tenant: tenant, on: connection)
        var seen: Set<ResourceID> = []
        // An operation's first outcome counts, so a repeat in the same batch is none.
        let ended = applied.compactMap { event in
            event.event.outcome.flatMap { seen.insert($0.operation).inserted ? ($0, event.attributes.time) : nil }
        }
        let missing = try await notProjected(ended.map(\.0))
        var ready: [(outcome: Outcome, time: Timestamp)] = []
        for (outcome, time) in ended {
            if case .done(let written) = outcome.result {
                let awaited = written.filter { missing.contains($0) }
                if !awaited.isEmpty {
                    try await wait(outcome, for: awaited, at: time)
                    continue
                }
            }
            ready.append((outcome, time))
        }
        // In one statement, so that two transactions lock the rows in the same order.
        try await close(ready + (try await resolved(by: changed)).filter { seen.insert($0.outcome.operation).inserted })
    }

    /// What of the streams that outcomes name isn't projected yet; operations' own streams always are.
    private func notProjected(_ outcomes: [Outcome]) async throws -> Set<WrittenStream> {
        let written = outcomes.flatMap { outcome -> [WrittenStream] in
            guard case .done(let written) = outcome.result else { return [] }
            return written.filter { $0.stream.kind != .operation }
        }
        let streams = Array(Set(written))
        guard !streams.isEmpty else { return [] }
        let result = try await connection.run(
            Statement(
                """
                SELECT u.stream, u.version FROM unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                LEFT JOIN streams s ON s.tenant = $1 AND s.stream = u.stream \
                WHERE coalesce(s.version, 0) < u.version
                """,
                [.text(tenant.text), .texts(streams.map(\.stream.text)), .integers(streams.map(\.version))]))
        return Set(
            try result.rows.map { row in
                WrittenStream(stream: try StreamName(try row.text("stream")), version: try row.integer("version"))
            })
    }

    private func wait(_ outcome: Outcome, for missing: [WrittenStream], at time: Timestamp) async throws {
        let updated = try await connection.run(
            Statement(
                """
                INSERT INTO operations (tenant, id, status, written, issued_at) VALUES ($1, $2, 'projecting', $3, $4) \
                ON CONFLICT (tenant, id) DO UPDATE SET status = 'projecting', written = excluded.written, problem = NULL \
                WHERE operations.status IN ('pending', 'dead-lettered')
                """,
                [
                    .text(tenant.text), .uuid(outcome.operation.uuid),
                    .text(String(decoding: try CanonicalJSON.encode(outcome), as: UTF8.self)), .timestamp(time),
                ]))
        guard updated.affectedRows == 1 else { return }
        try await connection.run(
            Statement(
                """
                INSERT INTO operation_waits (tenant, operation, stream, version) \
                SELECT $1, $2, u.* FROM unnest($3::text[], $4::bigint[]) AS u ON CONFLICT DO NOTHING
                """,
                [
                    .text(tenant.text), .uuid(outcome.operation.uuid), .texts(missing.map(\.stream.text)),
                    .integers(missing.map(\.version)),
                ]))
    }

    /// The operations that waited for the streams which have moved, where nothing is left to wait for.
    private func resolved(
        by changed: [StreamName: StreamTracker.Head]
    ) async throws -> [(outcome: Outcome, time: Timestamp)] {
        guard !changed.isEmpty else { return [] }
        let ordered = changed.sorted { $0.key < $1.key }
        let reached = try await connection.run(
            Statement(
                """
                DELETE FROM operation_waits w USING unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                WHERE w.tenant = $1 AND w.stream = u.stream AND w.version <= u.version RETURNING w.operation
                """,
                [.text(tenant.text), .texts(ordered.map(\.key.text)), .integers(ordered.map(\.value.version))]))
        let operations = Set(try reached.rows.map { try $0.uuid("operation") })
        guard !operations.isEmpty else { return [] }
        let ready = try await connection.run(
            Statement(
                """
                SELECT id, written, issued_at FROM operations o WHERE o.tenant = $1 AND o.id = ANY($2) \
                AND o.status = 'projecting' AND NOT EXISTS \
                (SELECT 1 FROM operation_waits w WHERE w.tenant = $1 AND w.operation = o.id)
                """, [.text(tenant.text), .uuids(Array(operations))]))
        return try ready.rows.map { row in
            (
                try CanonicalJSON.decode(Outcome.self, from: try row.textBytes("written")),
                try row.timestamp("issued_at")
            )
        }
    }

    /// Closes operations in one statement; then the workflows that wait for them go on.
    private func close(_ ended: [(outcome: Outcome, time: Timestamp)]) async throws {
        guard !ended.isEmpty else { return }
        // In the order of their identifiers, as everyone locks them.
        let rows = try ended.sorted { $0.outcome.operation < $1.outcome.operation }.map {
            try ClosedOperation($0.outcome, at: $0.time)
        }
        let result = try await connection.run(
            Statement(
                """
                INSERT INTO operations (tenant, id, status, problem, written, issued_at, closed_at, batch) \
                SELECT $1, u.id, u.status, u.problem, u.written, u.issued_at, clock_timestamp(), $7 \
                FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) \
                AS u(id, status, problem, written, issued_at) \
                ON CONFLICT (tenant, id) DO UPDATE SET status = excluded.status, problem = excluded.problem, \
                written = excluded.written, closed_at = excluded.closed_at, batch = excluded.batch \
                WHERE operations.status IN ('pending', 'dead-lettered', 'projecting') RETURNING id
                """,
                [
                    .text(tenant.text), .uuids(rows.map(\.id)), .texts(rows.map(\.status)), .texts(rows.map(\.problem)),
                    .texts(rows.map(\.written)), .timestamps(rows.map(\.issuedAt)), .integer(batch),
                ]))
        let closed = Set(try result.rows.map { ResourceID(try $0.uuid("id")) })
        try await engine.advance(
            ended.map(\.outcome).filter { closed.contains($0.operation) }, tenant: tenant, on: connection)
    }
}
