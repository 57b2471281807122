internal import Contracts
internal import Persistence

/// Reads and writes workflows' rows, each within a transaction that is open already.
enum WorkflowStore {
    /// Where gateways hear that commands were put into the outbox.
    static let outboxChannel = "gateway_outbox"

    /// The workflows that wait for operations, locked, by operation.
    static func awaiting(
        _ operations: [ResourceID], tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [ResourceID: StoredWorkflow] {
        let result = try await connection.run(
            Statement(
                """
                SELECT a.operation, \(qualifiedColumns) FROM unnest($2::uuid[]) AS asked (operation) \
                JOIN workflow_waits a ON a.tenant = $1 AND a.operation = asked.operation \
                JOIN workflows w ON w.tenant = $1 AND w.id = a.workflow ORDER BY w.id FOR UPDATE OF w
                """,
                [.text(tenant.text), .uuids(operations.map(\.uuid))]))
        return Dictionary(
            try result.rows.map { (ResourceID(try $0.uuid("operation")), try StoredWorkflow($0)) }
        ) { first, _ in first }
    }

    /// Which of some operations a workflow waits for.
    static func awaited(among operations: [ResourceID], tenant: TenantID) -> Statement {
        Statement(
            """
            SELECT a.operation FROM unnest($2::uuid[]) AS asked (operation) \
            JOIN workflow_waits a ON a.tenant = $1 AND a.operation = asked.operation
            """,
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

    static let columns: StaticString =
        "id, version, kind, definition, organisation, status, created_at, updated_at, body"
    private static let qualifiedColumns: StaticString =
        "w.id, w.version, w.kind, w.definition, w.organisation, w.status, w.created_at, w.updated_at, w.body"

    private static func one(
        _ statement: Statement, on connection: PostgresConnection
    ) async throws -> StoredWorkflow? {
        try await connection.run(statement).rows.first.map { try StoredWorkflow($0) }
    }
}
