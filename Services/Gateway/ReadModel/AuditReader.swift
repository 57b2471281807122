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
        let statement = Self.statement(filter, tenant: tenant)
        return try await events(statement, tenant: tenant)
    }

    /// The statement of a filter: only the conditions that are asked for stand in it, so that each has its index even
    /// where the plan is made for all values.
    static func statement(_ filter: AuditFilter, tenant: TenantID) -> Statement {
        var parameters: [Parameter] = [.text(tenant.text)]
        var conditions = ["tenant = $1"]
        func require(_ condition: String, _ value: Parameter?) {
            guard let value else { return }
            parameters.append(value)
            conditions.append("\(condition) $\(parameters.count)")
        }
        require("requested_by =", filter.actor.map { .text($0) })
        require("type =", filter.type.map { .text($0) })
        require("split_part(type, '.', 3) =", filter.domain.map { .text($0) })
        require("stream =", filter.stream.map { .text($0) })
        // A stream's events are numbered in the order of their versions, and have an index in that order already.
        let order = filter.stream == nil ? "number" : "version"
        if let streams = filter.streams {
            parameters.append(.texts(streams))
            conditions.append("stream = ANY($\(parameters.count))")
        }
        require("split_part(stream, '/', 1) =", filter.kind.map { .text($0) })
        require("time >=", filter.from.map { .timestamp($0) })
        require("time <", filter.to.map { .timestamp($0) })
        require("number <", filter.before.map { .integer($0) })
        parameters.append(.integer(filter.limit))
        return Statement(
            """
            \(columns) WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) DESC LIMIT $\(parameters.count)
            """, parameters)
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
