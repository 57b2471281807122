internal import Contracts
internal import Persistence

/// Reads and writes schedules' rows, each within a transaction that is open already.
enum ScheduleStore {
    private static let columns: StaticString = "body, next_run, events_since, events, last_run, last_workflow"

    /// A schedule as it stands.
    static func find(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> StoredSchedule? {
        try await many(
            Statement(
                "SELECT \(columns) FROM schedules WHERE tenant = $1 AND id = $2",
                [.text(tenant.text), .uuid(id.uuid)]), on: connection
        ).first
    }

    /// A schedule, locked.
    static func lock(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> StoredSchedule? {
        try await many(
            Statement(
                "SELECT \(columns) FROM schedules WHERE tenant = $1 AND id = $2 FOR UPDATE",
                [.text(tenant.text), .uuid(id.uuid)]), on: connection
        ).first
    }

    /// The schedules that wait for events of some types, locked, in the order of their ids.
    static func waiting(
        for types: Set<String>, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [StoredSchedule] {
        try await many(
            Statement(
                "SELECT \(columns) FROM schedules WHERE tenant = $1 AND event_type = ANY($2) ORDER BY id FOR UPDATE",
                [.text(tenant.text), .texts(types.sorted())]), on: connection)
    }

    /// The tenant's schedules, newest first, after a place in that order where one is given.
    static func list(
        after place: (createdAt: Timestamp, id: ResourceID)?, limit: Int, tenant: TenantID,
        on connection: PostgresConnection
    ) async throws -> [StoredSchedule] {
        try await many(
            Statement(
                """
                SELECT \(columns) FROM schedules \
                WHERE tenant = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3)) \
                ORDER BY created_at DESC, id DESC LIMIT $4
                """,
                [
                    .text(tenant.text), place.map { .timestamp($0.createdAt) } ?? .null(.timestamp),
                    place.map { .uuid($0.id.uuid) } ?? .null(.uuid), .integer(limit),
                ]), on: connection)
    }

    static func insert(_ stored: StoredSchedule, tenant: TenantID, on connection: PostgresConnection) async throws {
        try await connection.run(
            Statement(
                """
                INSERT INTO schedules (tenant, id, version, event_type, created_at, body, next_run, events_since, \
                events, last_run, last_workflow) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """, try parameters(stored, tenant)))
    }

    /// Writes a schedule that was locked.
    static func update(_ stored: StoredSchedule, tenant: TenantID, on connection: PostgresConnection) async throws {
        try await connection.run(
            Statement(
                """
                UPDATE schedules SET version = $3, event_type = $4, created_at = $5, body = $6, next_run = $7, \
                events_since = $8, events = $9, last_run = $10, last_workflow = $11 WHERE tenant = $1 AND id = $2
                """, try parameters(stored, tenant)))
    }

    /// Deletes a schedule; its log and its runs stay.
    static func delete(_ id: ResourceID, tenant: TenantID, on connection: PostgresConnection) async throws {
        try await connection.run([
            Statement(
                "DELETE FROM schedule_marks WHERE tenant = $1 AND schedule = $2",
                [.text(tenant.text), .uuid(id.uuid)]),
            Statement("DELETE FROM schedules WHERE tenant = $1 AND id = $2", [.text(tenant.text), .uuid(id.uuid)]),
        ])
    }

    /// Writes down who changed a schedule, and what it is afterwards.
    static func log(
        _ entry: ScheduleLogEntry, tenant: TenantID, at now: Timestamp, on connection: PostgresConnection
    ) async throws {
        try await connection.run(
            Statement(
                "INSERT INTO schedule_log (tenant, schedule, version, time, entry) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(tenant.text), .uuid(entry.schedule.id.uuid), .integer(entry.schedule.version),
                    .timestamp(now), .text(String(decoding: try CanonicalJSON.encode(entry), as: UTF8.self)),
                ]))
    }

    private static func many(
        _ statement: Statement, on connection: PostgresConnection
    ) async throws -> [StoredSchedule] {
        try await connection.run(statement).rows.map { try StoredSchedule($0) }
    }

    private static func parameters(_ stored: StoredSchedule, _ tenant: TenantID) throws -> [Parameter] {
        let (schedule, progress) = (stored.schedule, stored.progress)
        return [
            .text(tenant.text), .uuid(schedule.id.uuid), .integer(schedule.version),
            .text(ifPresent: schedule.trigger.eventType), .timestamp(schedule.createdAt),
            .text(String(decoding: try CanonicalJSON.encode(schedule), as: UTF8.self)),
            progress.nextRun.map { .timestamp($0) } ?? .null(.timestamp),
            progress.eventsSince.map { .timestamp($0) } ?? .null(.timestamp), .integer(progress.events),
            .text(
                ifPresent: try progress.lastRun.map {
                    String(decoding: try CanonicalJSON.encode($0), as: UTF8.self)
                }),
            progress.lastWorkflow.map { .uuid($0.uuid) } ?? .null(.uuid),
        ]
    }
}
