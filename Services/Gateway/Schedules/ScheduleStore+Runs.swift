internal import Contracts
internal import Persistence

/// Runs, and how far each schedule has taken the streams that it waits for.
extension ScheduleStore {
    /// Whether a run stands under that time already.
    static func hasRun(
        _ id: ResourceID, plannedFor: Timestamp, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Bool {
        let result = try await connection.run(
            Statement(
                "SELECT 1 AS found FROM schedule_runs WHERE tenant = $1 AND schedule = $2 AND planned_for = $3",
                [.text(tenant.text), .uuid(id.uuid), .timestamp(plannedFor)]))
        return !result.rows.isEmpty
    }

    static func insert(
        _ run: ScheduleRun, of id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        try await connection.run(
            Statement(
                """
                INSERT INTO schedule_runs (tenant, schedule, planned_for, started_at, body) \
                VALUES ($1, $2, $3, $4, $5)
                """,
                [
                    .text(tenant.text), .uuid(id.uuid), .timestamp(run.plannedFor), .timestamp(run.startedAt),
                    .text(String(decoding: try CanonicalJSON.encode(run), as: UTF8.self)),
                ]))
    }

    /// A schedule's runs, the last planned first, before a time where one is given.
    static func runs(
        of id: ResourceID, before time: Timestamp?, limit: Int, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [ScheduleRun] {
        let result = try await connection.run(
            Statement(
                """
                SELECT body FROM schedule_runs WHERE tenant = $1 AND schedule = $2 \
                AND ($3::timestamptz IS NULL OR planned_for < $3) ORDER BY planned_for DESC LIMIT $4
                """,
                [
                    .text(tenant.text), .uuid(id.uuid), time.map { .timestamp($0) } ?? .null(.timestamp),
                    .integer(limit),
                ]))
        return try result.rows.map { try CanonicalJSON.decode(ScheduleRun.self, from: try $0.textBytes("body")) }
    }

    /// What was changed of a schedule, oldest first, after a version where one is given.
    static func history(
        of id: ResourceID, after version: Int, limit: Int, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [(time: Timestamp, entry: ScheduleLogEntry)] {
        let result = try await connection.run(
            Statement(
                """
                SELECT time, entry FROM schedule_log \
                WHERE tenant = $1 AND schedule = $2 AND version > $3 ORDER BY version LIMIT $4
                """, [.text(tenant.text), .uuid(id.uuid), .integer(version), .integer(limit)]))
        return try result.rows.map { row in
            (
                try row.timestamp("time"),
                try CanonicalJSON.decode(ScheduleLogEntry.self, from: try row.textBytes("entry"))
            )
        }
    }

    /// What has happened already is none of a new schedule's: each stream is marked where it stands. Under the
    /// projection's lock, so that no event falls between.
    static func markPresent(
        _ schedule: Schedule, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        guard let type = schedule.trigger.eventType else { return }
        try await connection.run(
            Statement(
                """
                INSERT INTO schedule_marks (tenant, schedule, stream, version) \
                SELECT $1, $2, stream, max(version) FROM audit_events WHERE tenant = $1 AND type = $3 GROUP BY stream \
                ON CONFLICT (tenant, schedule, stream) \
                DO UPDATE SET version = greatest(schedule_marks.version, excluded.version)
                """, [.text(tenant.text), .uuid(schedule.id.uuid), .text(type)]))
    }

    /// The marks of some streams.
    static func marks(
        of id: ResourceID, streams: [StreamName], tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [StreamName: Int] {
        let result = try await connection.run(
            Statement(
                """
                SELECT stream, version FROM schedule_marks \
                WHERE tenant = $1 AND schedule = $2 AND stream = ANY($3)
                """, [.text(tenant.text), .uuid(id.uuid), .texts(streams.map(\.text))]))
        return try result.rows.reduce(into: [:]) { marks, row in
            marks[try StreamName(try row.text("stream"))] = try row.integer("version")
        }
    }

    /// Moves marks on.
    static func mark(
        _ id: ResourceID, _ versions: [StreamName: Int], tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        let ordered = versions.sorted { $0.key < $1.key }
        try await connection.run(
            Statement(
                """
                INSERT INTO schedule_marks (tenant, schedule, stream, version) \
                SELECT $1, $2, u.stream, u.version FROM unnest($3::text[], $4::bigint[]) AS u(stream, version) \
                ON CONFLICT (tenant, schedule, stream) \
                DO UPDATE SET version = greatest(schedule_marks.version, excluded.version)
                """,
                [
                    .text(tenant.text), .uuid(id.uuid), .texts(ordered.map(\.key.text)),
                    .integers(ordered.map(\.value)),
                ]))
    }
}
