internal import Contracts
internal import Foundation
internal import Persistence

/// Closes operations: each once, when all that its command wrote is projected; then the workflow that waits for it
/// goes on, in the same transaction, so that "done" never shows before its results can be read.
struct OutcomeWriter: Sendable {
    let tenant: TenantID
    let connection: PostgresConnection
    let batch: Int
    let engine: WorkflowEngine

    /// An operation's outcome, and when it came.
    private struct Ending {
        let outcome: Outcome
        let time: Timestamp
    }

    func write(_ applied: [ProjectedEvent], changed: [StreamName: StreamTracker.Head]) async throws {
        // The first outcome of an operation counts, and a statement writes a row once.
        var seen: Set<ResourceID> = []
        let endings = applied.compactMap { event in
            event.event.outcome.map { Ending(outcome: $0, time: event.attributes.time) }
        }.filter { seen.insert($0.outcome.operation).inserted }
        let (missing, reached) = try await look(at: endings, changed)
        var ready: [Ending] = []
        var waiting: [(ending: Ending, missing: [WrittenStream])] = []
        for ending in endings {
            let own = ending.outcome.written.filter(missing.contains)
            if own.isEmpty { ready.append(ending) } else { waiting.append((ending, own)) }
        }
        try await close(ready)
        try await wait(waiting)
        try await resolve(reached)
    }

    /// What of the streams written isn't projected yet (operations' own streams always are), and the operations that
    /// waited for streams which have moved.
    private func look(
        at endings: [Ending], _ changed: [StreamName: StreamTracker.Head]
    ) async throws -> (missing: Set<WrittenStream>, reached: Set<UUID>) {
        let written = Array(Set(endings.flatMap(\.outcome.written).filter { $0.stream.kind != .operation }))
        let moved = changed.sorted { $0.key < $1.key }
        let results = try await connection.run([
            // Partitions are projected in parallel: without the lock, one transaction could write down what it waits
            // for while another brings just that and sees no waiter, and the operation would never close. It is held
            // from here to the commit.
            ProjectionLock.statement(tenant),
            Statement(
                """
                SELECT u.stream, u.version FROM unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                WHERE coalesce((SELECT s.version FROM streams s WHERE s.tenant = $1 AND s.stream = u.stream), 0) \
                < u.version
                """,
                [.text(tenant.text), .texts(written.map(\.stream.text)), .integers(written.map(\.version))]),
            Statement(
                """
                DELETE FROM operation_waits w USING unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                WHERE w.tenant = $1 AND w.stream = u.stream AND w.version <= u.version RETURNING w.operation
                """,
                [.text(tenant.text), .texts(moved.map(\.key.text)), .integers(moved.map(\.value.version))]),
        ])
        let missing = try results[1].rows.map { row in
            WrittenStream(stream: try StreamName(try row.text("stream")), version: try row.integer("version"))
        }
        return (Set(missing), Set(try results[2].rows.map { try $0.uuid("operation") }))
    }

    /// Notes outcomes that can't be shown yet, with what each waits for.
    private func wait(_ waiting: [(ending: Ending, missing: [WrittenStream])]) async throws {
        guard !waiting.isEmpty else { return }
        let ordered = waiting.sorted { $0.ending.outcome.operation < $1.ending.outcome.operation }
        let updated = try await connection.run(
            Statement(
                """
                INSERT INTO operations (tenant, id, status, written, issued_at) \
                SELECT $1, u.id, 'projecting', u.written, u.issued_at \
                FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS u(id, written, issued_at) \
                ON CONFLICT (tenant, id) DO UPDATE SET status = 'projecting', written = excluded.written, problem = NULL \
                WHERE operations.status IN ('pending', 'dead-lettered') RETURNING id
                """,
                [
                    .text(tenant.text), .uuids(ordered.map(\.ending.outcome.operation.uuid)),
                    .texts(try ordered.map { try Self.json($0.ending.outcome) }),
                    .timestamps(ordered.map(\.ending.time)),
                ]))
        let noted = Set(try updated.rows.map { ResourceID(try $0.uuid("id")) })
        let waits = ordered.filter { noted.contains($0.ending.outcome.operation) }
            .flatMap { one in one.missing.map { (operation: one.ending.outcome.operation, stream: $0) } }
        guard !waits.isEmpty else { return }
        try await connection.run(
            Statement(
                """
                INSERT INTO operation_waits (tenant, operation, stream, version) \
                SELECT $1, u.* FROM unnest($2::uuid[], $3::text[], $4::bigint[]) AS u ON CONFLICT DO NOTHING
                """,
                [
                    .text(tenant.text), .uuids(waits.map(\.operation.uuid)),
                    .texts(waits.map(\.stream.stream.text)), .integers(waits.map(\.stream.version)),
                ]))
    }

    /// Closes those of some operations for which nothing is left to wait for.
    private func resolve(_ operations: Set<UUID>) async throws {
        guard !operations.isEmpty else { return }
        let ready = try await connection.run(
            Statement(
                """
                SELECT id, written, issued_at FROM operations o WHERE o.tenant = $1 AND o.id = ANY($2) \
                AND o.status = 'projecting' AND NOT EXISTS \
                (SELECT 1 FROM operation_waits w WHERE w.tenant = $1 AND w.operation = o.id)
                """, [.text(tenant.text), .uuids(Array(operations))]))
        try await close(
            try ready.rows.map { row in
                Ending(
                    outcome: try CanonicalJSON.decode(Outcome.self, from: try row.textBytes("written")),
                    time: try row.timestamp("issued_at"))
            })
    }

    /// Closes operations, and lets the workflows that waited for them go on.
    private func close(_ endings: [Ending]) async throws {
        guard !endings.isEmpty else { return }
        let ordered = endings.sorted { $0.outcome.operation < $1.outcome.operation }
        let results = try await connection.run([
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
                    .text(tenant.text), .uuids(ordered.map(\.outcome.operation.uuid)),
                    .texts(ordered.map { $0.outcome.rejection == nil ? "done" : "rejected" }),
                    .texts(try ordered.map { try $0.outcome.rejection.map(Self.json) }),
                    .texts(try ordered.map { try Self.json($0.outcome) }), .timestamps(ordered.map(\.time)),
                    .integer(batch),
                ]),
            WorkflowStore.awaited(among: ordered.map(\.outcome.operation), tenant: tenant),
        ])
        // Mostly no workflow waits for any.
        guard results[1].rows.first != nil else { return }
        let ended = Set(try results[0].rows.map { ResourceID(try $0.uuid("id")) })
        try await engine.advance(
            endings.map(\.outcome).filter { ended.contains($0.operation) }, tenant: tenant, on: connection)
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try CanonicalJSON.encode(value), as: UTF8.self)
    }
}

extension Outcome {
    /// What the command has written; nothing when it was refused.
    fileprivate var written: [WrittenStream] {
        if case .done(let written) = result { written } else { [] }
    }

    /// Why it was refused; nil when it was done.
    fileprivate var rejection: Rejection? {
        if case .rejected(let rejection) = result { rejection } else { nil }
    }
}
