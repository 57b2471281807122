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
        for event in applied {
            guard let outcome = event.event.outcome else { continue }
            switch outcome.result {
            case .rejected:
                try await close(outcome, at: event.attributes.time)
            case .done(let written):
                let missing = try await notProjected(written)
                if missing.isEmpty {
                    try await close(outcome, at: event.attributes.time)
                } else {
                    try await wait(outcome, for: missing, at: event.attributes.time)
                }
            }
        }
        try await resolve(changed)
    }

    /// What of the streams written isn't projected yet; operations' own streams always are.
    private func notProjected(_ written: [WrittenStream]) async throws -> [WrittenStream] {
        let streams = written.filter { $0.stream.kind != .operation }
        guard !streams.isEmpty else { return [] }
        let result = try await connection.run(
            Statement(
                """
                SELECT u.stream, u.version FROM unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                LEFT JOIN streams s ON s.tenant = $1 AND s.stream = u.stream \
                WHERE coalesce(s.version, 0) < u.version
                """,
                [.text(tenant.text), .texts(streams.map(\.stream.text)), .integers(streams.map(\.version))]))
        return try result.rows.map { row in
            WrittenStream(stream: try StreamName(try row.text("stream")), version: try row.integer("version"))
        }
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

    /// Closes the operations that waited for the streams which have moved, where nothing is left to wait for.
    private func resolve(_ changed: [StreamName: StreamTracker.Head]) async throws {
        guard !changed.isEmpty else { return }
        let ordered = changed.sorted { $0.key < $1.key }
        let reached = try await connection.run(
            Statement(
                """
                DELETE FROM operation_waits w USING unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                WHERE w.tenant = $1 AND w.stream = u.stream AND w.version <= u.version RETURNING w.operation
                """,
                [.text(tenant.text), .texts(ordered.map(\.key.text)), .integers(ordered.map(\.value.version))]))
        let operations = Set(try reached.rows.map { try $0.uuid("operation") })
        guard !operations.isEmpty else { return }
        let ready = try await connection.run(
            Statement(
                """
                SELECT id, written, issued_at FROM operations o WHERE o.tenant = $1 AND o.id = ANY($2) \
                AND o.status = 'projecting' AND NOT EXISTS \
                (SELECT 1 FROM operation_waits w WHERE w.tenant = $1 AND w.operation = o.id)
                """, [.text(tenant.text), .uuids(Array(operations))]))
        for row in ready.rows {
            let outcome = try CanonicalJSON.decode(Outcome.self, from: try row.textBytes("written"))
            try await close(outcome, at: try row.timestamp("issued_at"))
        }
    }

    private func close(_ outcome: Outcome, at time: Timestamp) async throws {
        let json = String(decoding: try CanonicalJSON.encode(outcome), as: UTF8.self)
        let status: String
        var problem: String?
        switch outcome.result {
        case .done: status = "done"
        case .rejected(let rejection):
            status = "rejected"
            problem = String(decoding: try CanonicalJSON.encode(rejection), as: UTF8.self)
        }
        let closed = try await connection.run(
            Statement(
                """
                INSERT INTO operations (tenant, id, status, problem, written, issued_at, closed_at, batch) \
                VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp(), $7) \
                ON CONFLICT (tenant, id) DO UPDATE SET status = excluded.status, problem = excluded.problem, \
                written = excluded.written, closed_at = excluded.closed_at, batch = excluded.batch \
                WHERE operations.status IN ('pending', 'dead-lettered', 'projecting')
                """,
                [
                    .text(tenant.text), .uuid(outcome.operation.uuid), .text(status), .text(ifPresent: problem),
                    .text(json), .timestamp(time), .integer(batch),
                ]))
        guard closed.affectedRows == 1 else { return }
        try await engine.advance(operation: outcome.operation, outcome.result, tenant: tenant, on: connection)
    }
}
