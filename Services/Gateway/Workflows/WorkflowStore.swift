internal import Contracts
internal import Persistence

/// Reads and writes workflows' rows, each within a transaction that is open already.
enum WorkflowStore {
    /// The workflow that waits for an operation, locked; nil when none does.
    static func awaiting(
        _ operation: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow? {
        try await one(
            Statement(
                "SELECT body FROM workflows WHERE tenant = $1 AND awaited = $2 FOR UPDATE",
                [.text(tenant.text), .uuid(operation.uuid)]), on: connection)
    }

    /// A workflow, locked.
    static func lock(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow? {
        try await one(
            Statement(
                "SELECT body FROM workflows WHERE tenant = $1 AND id = $2 FOR UPDATE",
                [.text(tenant.text), .uuid(id.uuid)]), on: connection)
    }

    /// A workflow as it stands.
    static func find(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> Workflow? {
        try await one(
            Statement(
                "SELECT body FROM workflows WHERE tenant = $1 AND id = $2", [.text(tenant.text), .uuid(id.uuid)]),
            on: connection)
    }

    /// The tenant's workflows, newest first, after a place in that order where one is given.
    static func list(
        after place: (createdAt: Timestamp, id: ResourceID)?, limit: Int, tenant: TenantID,
        on connection: PostgresConnection
    ) async throws -> [Workflow] {
        let result = try await connection.run(
            Statement(
                """
                SELECT body FROM workflows \
                WHERE tenant = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3)) \
                ORDER BY created_at DESC, id DESC LIMIT $4
                """,
                [
                    .text(tenant.text), place.map { .timestamp($0.createdAt) } ?? .null(.timestamp),
                    place.map { .uuid($0.id.uuid) } ?? .null(.uuid), .integer(limit),
                ]))
        return try result.rows.map { try CanonicalJSON.decode(Workflow.self, from: try $0.textBytes("body")) }
    }

    static func insert(_ workflow: Workflow, tenant: TenantID, on connection: PostgresConnection) async throws {
        try await connection.run(
            Statement(
                """
                INSERT INTO workflows (tenant, id, version, kind, organisation, status, awaited, deadline, created_at, \
                updated_at, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """, try parameters(workflow, tenant)))
    }

    /// Writes the next version.
    /// - Throws: `DatabaseError` when the row isn't of the version before.
    static func update(_ workflow: Workflow, tenant: TenantID, on connection: PostgresConnection) async throws {
        let result = try await connection.run(
            Statement(
                """
                UPDATE workflows SET version = $3, kind = $4, organisation = $5, status = $6, awaited = $7, \
                deadline = $8, created_at = $9, updated_at = $10, body = $11 \
                WHERE tenant = $1 AND id = $2 AND version = $3 - 1
                """, try parameters(workflow, tenant)))
        guard result.affectedRows == 1 else {
            throw DatabaseError(sqlState: "40001", message: "workflow \(workflow.id) was advanced by another gateway")
        }
    }

    /// The commands of the step that is no longer waited for need not be sent again to a new cluster.
    static func forgetCommand(
        of operation: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        try await connection.run(
            Statement(
                "DELETE FROM command_outbox WHERE tenant = $1 AND operation = $2",
                [.text(tenant.text), .uuid(operation.uuid)]))
    }

    static func log(
        _ workflow: Workflow, entry: String, tenant: TenantID, at now: Timestamp, on connection: PostgresConnection
    ) async throws {
        let line = JSONValue.object([
            "entry": .string(entry), "status": .string(workflow.status.rawValue),
            "steps": .object(
                workflow.steps.reduce(into: [:]) { $0[$1.name] = .string($1.status.rawValue) }),
        ])
        try await connection.run(
            Statement(
                "INSERT INTO workflow_log (tenant, workflow, version, time, entry) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(tenant.text), .uuid(workflow.id.uuid), .integer(workflow.version), .timestamp(now),
                    .text(String(decoding: try CanonicalJSON.encode(line), as: UTF8.self)),
                ]))
    }

    private static func one(_ statement: Statement, on connection: PostgresConnection) async throws -> Workflow? {
        try await connection.run(statement).rows.first.map { row in
            try CanonicalJSON.decode(Workflow.self, from: try row.textBytes("body"))
        }
    }

    private static func parameters(_ workflow: Workflow, _ tenant: TenantID) throws -> [Parameter] {
        [
            .text(tenant.text), .uuid(workflow.id.uuid), .integer(workflow.version), .text(workflow.kind),
            .uuid(workflow.organisation.uuid), .text(workflow.status.rawValue),
            workflow.awaited.map { .uuid($0.uuid) } ?? .null(.uuid),
            workflow.deadline.map { .timestamp($0) } ?? .null(.timestamp), .timestamp(workflow.createdAt),
            .timestamp(workflow.updatedAt),
            .text(String(decoding: try CanonicalJSON.encode(workflow), as: UTF8.self)),
        ]
    }
}
