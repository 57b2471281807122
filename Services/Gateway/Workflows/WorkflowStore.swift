internal import Contracts
internal import Persistence

/// Reads and writes workflows' rows, each within a transaction that is open already.
enum WorkflowStore {
    /// Where gateways hear that commands were put into the outbox.
    static let outboxChannel = "gateway_outbox"

    /// The workflow that waits for an operation, locked; nil when none does.
    static func awaiting(
        _ operation: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> StoredWorkflow? {
        try await one(
            Statement(
                """
                SELECT \(columns) FROM workflows WHERE tenant = $1 AND id = \
                (SELECT workflow FROM workflow_waits WHERE tenant = $1 AND operation = $2) FOR UPDATE
                """,
                [.text(tenant.text), .uuid(operation.uuid)]), on: connection)
    }

    /// Which of some operations a workflow waits for.
    static func awaited(among operations: [ResourceID], tenant: TenantID) -> Statement {
        Statement(
            "SELECT operation FROM workflow_waits WHERE tenant = $1 AND operation = ANY($2)",
            [.text(tenant.text), .uuids(operations.map(\.uuid))])
    }

    /// A workflow, locked.
    static func lock(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> StoredWorkflow? {
        try await one(
            Statement(
                "SELECT \(columns) FROM workflows WHERE tenant = $1 AND id = $2 FOR UPDATE",
                [.text(tenant.text), .uuid(id.uuid)]), on: connection)
    }

    /// A workflow as it stands.
    static func find(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> StoredWorkflow? {
        try await one(
            Statement(
                "SELECT \(columns) FROM workflows WHERE tenant = $1 AND id = $2",
                [.text(tenant.text), .uuid(id.uuid)]), on: connection)
    }

    /// The tenant's workflows, newest first, after a place in that order where one is given.
    static func list(
        after place: (createdAt: Timestamp, id: ResourceID)?, limit: Int, tenant: TenantID,
        on connection: PostgresConnection
    ) async throws -> [StoredWorkflow] {
        let result = try await connection.run(
            Statement(
                """
                SELECT \(columns) FROM workflows \
                WHERE tenant = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3)) \
                ORDER BY created_at DESC, id DESC LIMIT $4
                """,
                [
                    .text(tenant.text), place.map { .timestamp($0.createdAt) } ?? .null(.timestamp),
                    place.map { .uuid($0.id.uuid) } ?? .null(.uuid), .integer(limit),
                ]))
        return try result.rows.map { try StoredWorkflow($0) }
    }

    static func insert(_ workflow: Workflow, tenant: TenantID, on connection: PostgresConnection) async throws {
        try await connection.run(
            [
                Statement(
                    """
                    INSERT INTO workflows (tenant, id, version, kind, definition, organisation, status, deadline, \
                    created_at, updated_at, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                    """, try parameters(workflow, tenant))
            ] + notingWaits(of: workflow, tenant: tenant))
    }

    /// Writes the next version, with what it still waits for: commands that nobody waits for leave the outbox.
    /// - Throws: `DatabaseError` when the row isn't of the version before.
    static func update(_ workflow: Workflow, tenant: TenantID, on connection: PostgresConnection) async throws {
        let results = try await connection.run(
            [
                Statement(
                    """
                    UPDATE workflows SET version = $3, kind = $4, definition = $5, organisation = $6, status = $7, \
                    deadline = $8, created_at = $9, updated_at = $10, body = $11 \
                    WHERE tenant = $1 AND id = $2 AND version = $3 - 1
                    """, try parameters(workflow, tenant))
            ] + notingWaits(of: workflow, tenant: tenant))
        // The whole transaction goes with the error, and what was noted with it.
        guard results.first?.affectedRows == 1 else {
            throw DatabaseError(sqlState: "40001", message: "workflow \(workflow.id) was advanced by another gateway")
        }
    }

    private static func notingWaits(of workflow: Workflow, tenant: TenantID) -> [Statement] {
        let open = Parameter.uuids(workflow.openOperations.map(\.uuid))
        return [
            Statement(
                "DELETE FROM workflow_waits WHERE tenant = $1 AND workflow = $2 AND NOT (operation = ANY($3))",
                [.text(tenant.text), .uuid(workflow.id.uuid), open]),
            Statement(
                """
                INSERT INTO workflow_waits (tenant, operation, workflow) \
                SELECT $1, u.operation, $2 FROM unnest($3::uuid[]) AS u(operation) ON CONFLICT DO NOTHING
                """, [.text(tenant.text), .uuid(workflow.id.uuid), open]),
            Statement(
                "DELETE FROM command_outbox WHERE tenant = $1 AND workflow = $2 AND NOT (operation = ANY($3))",
                [
                    .text(tenant.text), .uuid(workflow.id.uuid), .uuids(workflow.wantedOperations.map(\.uuid)),
                ]),
        ]
    }

    /// Puts a command into the outbox, in the place of the same one sent before.
    static func enqueue(
        _ outgoing: OutgoingCommand, workflow: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        var statements = [
            Statement(
                "DELETE FROM command_outbox WHERE tenant = $1 AND operation = $2",
                [.text(tenant.text), .uuid(outgoing.operation.uuid)])
        ]
        for record in outgoing.records {
            statements.append(
                Statement(
                    """
                    INSERT INTO command_outbox (tenant, workflow, operation, topic, key, headers, value) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7)
                    """,
                    [
                        .text(tenant.text), .uuid(workflow.uuid), .uuid(outgoing.operation.uuid),
                        .text(record.attributes.type.domain.commands.rawValue), .text(record.attributes.key),
                        .text(try record.headersJSON), .bytes(record.body),
                    ]))
        }
        // At the commit whichever gateway holds the outbox's lease hears of it.
        statements.append(Statement("SELECT pg_notify($1, '')", [.text(outboxChannel)]))
        try await connection.run(statements)
    }

    static func log(
        _ workflow: Workflow, _ entry: WorkflowLogEntry, tenant: TenantID, at now: Timestamp,
        on connection: PostgresConnection
    ) async throws {
        try await connection.run(
            Statement(
                "INSERT INTO workflow_log (tenant, workflow, version, time, entry) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(tenant.text), .uuid(workflow.id.uuid), .integer(workflow.version), .timestamp(now),
                    .text(String(decoding: try CanonicalJSON.encode(entry.json(workflow)), as: UTF8.self)),
                ]))
    }

    /// What happened to a workflow, oldest first, after a version where one is given.
    static func history(
        of id: ResourceID, after version: Int, limit: Int, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [JSONValue] {
        let result = try await connection.run(
            Statement(
                """
                SELECT version, time, entry FROM workflow_log \
                WHERE tenant = $1 AND workflow = $2 AND version > $3 ORDER BY version LIMIT $4
                """, [.text(tenant.text), .uuid(id.uuid), .integer(version), .integer(limit)]))
        return try result.rows.map { row in
            let entry = try CanonicalJSON.decode(JSONValue.self, from: try row.textBytes("entry"))
            guard case .object(var members) = entry else { return entry }
            members["version"] = .integer(Int64(try row.integer("version")))
            members["time"] = .string(try row.timestamp("time").text)
            return .object(members)
        }
    }

    private static let columns: StaticString =
        "id, version, kind, definition, organisation, status, created_at, updated_at, body"

    private static func one(
        _ statement: Statement, on connection: PostgresConnection
    ) async throws -> StoredWorkflow? {
        try await connection.run(statement).rows.first.map { try StoredWorkflow($0) }
    }

    private static func parameters(_ workflow: Workflow, _ tenant: TenantID) throws -> [Parameter] {
        [
            .text(tenant.text), .uuid(workflow.id.uuid), .integer(workflow.version), .text(workflow.definition.kind),
            .integer(workflow.definition.version), workflow.organisation.map { .uuid($0.uuid) } ?? .null(.uuid),
            .text(workflow.status.rawValue), workflow.deadline.map { .timestamp($0) } ?? .null(.timestamp),
            .timestamp(workflow.createdAt), .timestamp(workflow.updatedAt),
            .text(String(decoding: try CanonicalJSON.encode(workflow), as: UTF8.self)),
        ]
    }
}
