internal import Contracts
internal import Persistence

/// Reads the history: a resource's versions and events, and the tenant's audit events.
struct AuditReader: Sendable {
    let pool: PostgresPool

    /// The events of a stream, oldest first; after a version, so many at most.
    func history(
        of stream: StreamName, after version: Int, limit: Int, tenant: TenantID
    ) async throws -> [AuditEvent] {
        let statement = Statement(
            Self.columns + " WHERE tenant = $1 AND stream = $2 AND version > $3 ORDER BY version LIMIT $4",
            [.text(tenant.text), .text(stream.text), .integer(version), .integer(limit)])
        return try await events(statement, tenant: tenant)
    }

    /// One version of a resource, as it was then.
    func version(_ version: Int, of stream: StreamName, tenant: TenantID) async throws -> AuditEvent? {
        let statement = Statement(
            Self.columns + " WHERE tenant = $1 AND stream = $2 AND version = $3",
            [.text(tenant.text), .text(stream.text), .integer(version)])
        return try await events(statement, tenant: tenant).first
    }

    /// The tenant's events, newest first.
    func events(_ filter: AuditFilter, tenant: TenantID) async throws -> [AuditEvent] {
        let statement = Statement(
            Self.columns
                + """
                 WHERE tenant = $1 AND ($2::text IS NULL OR requested_by = $2) AND ($3::text IS NULL OR type = $3) \
                AND ($4::text IS NULL OR stream = $4) AND ($5::timestamptz IS NULL OR time >= $5) \
                AND ($6::timestamptz IS NULL OR time < $6) AND ($7::bigint IS NULL OR number < $7) \
                AND ($9::text IS NULL OR split_part(stream, '/', 1) = $9) ORDER BY number DESC LIMIT $8
                """,
            [
                .text(tenant.text), .text(ifPresent: filter.actor), .text(ifPresent: filter.type),
                .text(ifPresent: filter.stream), filter.from.map { .timestamp($0) } ?? .null(.timestamp),
                filter.to.map { .timestamp($0) } ?? .null(.timestamp),
                filter.before.map { .integer($0) } ?? .null(.integer), .integer(filter.limit),
                .text(ifPresent: filter.kind),
            ])
        return try await events(statement, tenant: tenant)
    }

    private func events(_ statement: Statement, tenant: TenantID) async throws -> [AuditEvent] {
        let result = try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }
        return try result.rows.map { row in
            AuditEvent(
                number: try row.integer("number"), stream: try row.text("stream"),
                version: try row.integer("version"), message: MessageID(try row.uuid("message_id")),
                type: try row.text("type"), time: try row.timestamp("time"), actor: try row.text("requested_by"),
                correlation: CorrelationID(try row.uuid("correlation")),
                causation: try row.uuidIfPresent("causation").map { MessageID($0) },
                details: try row.text("details"), resource: try row.textIfPresent("resource"),
                previousHash: try row.text("previous_hash"), hash: try row.text("hash"))
        }
    }

    private static let columns = """
        SELECT number, stream, version, message_id, type, time, requested_by, correlation, causation, details, \
        resource, previous_hash, hash FROM audit_events
        """
}
