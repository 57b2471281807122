internal import Contracts
internal import Persistence

/// Reads and writes workflows' rows, each within a transaction that is open already.
enum WorkflowStore {
    /// Where gateways hear that commands were put into the outbox.
    static let outboxChannel = "gateway_outbox"

    /// A workflow's next state as statements: the first one writes its row.
    struct Change: Sendable {
        let id: ResourceID
        let statements: [Statement]
    }

    /// How many workflows are written in one way to the database.
    private static let together = 50

    /// The workflows that wait for operations, locked, by operation.
    static func awaiting(
        _ operations: [ResourceID], tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [ResourceID: StoredWorkflow] {
        let result = try await connection.run(
            Statement(
                """
                SELECT a.operation, \(qualifiedColumns) FROM workflow_waits a \
                JOIN workflows w ON w.tenant = $1 AND w.id = a.workflow \
                WHERE a.tenant = $1 AND a.operation = ANY($2) ORDER BY w.id FOR UPDATE OF w
                """,
                [.text(tenant.text), .uuids(operations.map(\.uuid))]))
        return Dictionary(
            try result.rows.map { (ResourceID(try $0.uuid("operation")), try StoredWorkflow($0)) }
        ) { first, _ in first }
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

    /// What makes a new workflow, with what it waits for, its log's entry, and the commands that it sends.
    static func inserting(
        _ workflow: Workflow, _ entry: WorkflowLogEntry, sending: [Statement], tenant: TenantID, at now: Timestamp
    ) throws -> Change {
        let row = Statement(
            """
            INSERT INTO workflows (tenant, id, version, kind, definition, organisation, status, deadline, \
            created_at, updated_at, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, try parameters(workflow, tenant))
        return Change(
            id: workflow.id,
            statements: [row] + notingWaits(of: workflow, tenant: tenant) + sending
                + [try logging(workflow, entry, tenant: tenant, at: now)])
    }

    /// What writes a workflow's next version, with what it still waits for, its log's entry, and the commands that it
    /// sends: commands that nobody waits for leave the outbox.
    static func updating(
        _ workflow: Workflow, _ entry: WorkflowLogEntry, sending: [Statement], tenant: TenantID, at now: Timestamp
    ) throws -> Change {
        let row = Statement(
            """
            UPDATE workflows SET version = $3, kind = $4, definition = $5, organisation = $6, status = $7, \
            deadline = $8, created_at = $9, updated_at = $10, body = $11 \
            WHERE tenant = $1 AND id = $2 AND version = $3 - 1
            """, try parameters(workflow, tenant))
        return Change(
            id: workflow.id,
            statements: [row] + notingWaits(of: workflow, tenant: tenant) + sending
                + [try logging(workflow, entry, tenant: tenant, at: now)])
    }

    /// Writes workflows' changes, many in one way to the database.
    /// - Throws: `DatabaseError` when a row isn't of the version before: the whole transaction goes with it.
    static func write(_ changes: [Change], on connection: PostgresConnection) async throws {
        var rest = changes[...]
        while !rest.isEmpty {
            let part = rest.prefix(together)
            rest = rest.dropFirst(together)
            let results = try await connection.run(part.flatMap(\.statements))
            var place = 0
            for change in part {
                guard results[place].affectedRows == 1 else {
                    throw DatabaseError(
                        sqlState: "40001", message: "workflow \(change.id) was advanced by another gateway")
                }
                place += change.statements.count
            }
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

    /// What puts a command into the outbox, in the place of the same one sent before.
    static func enqueuing(
        _ outgoing: OutgoingCommand, workflow: ResourceID, tenant: TenantID
    ) throws -> [Statement] {
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
        return statements
    }

    private static func logging(
        _ workflow: Workflow, _ entry: WorkflowLogEntry, tenant: TenantID, at now: Timestamp
    ) throws -> Statement {
        // An entry that is there already means that another gateway was quicker, which the row's version tells.
        Statement(
            """
            INSERT INTO workflow_log (tenant, workflow, version, time, entry) VALUES ($1, $2, $3, $4, $5) \
            ON CONFLICT DO NOTHING
            """,
            [
                .text(tenant.text), .uuid(workflow.id.uuid), .integer(workflow.version), .timestamp(now),
                .text(String(decoding: try CanonicalJSON.encode(entry.json(workflow)), as: UTF8.self)),
            ])
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
