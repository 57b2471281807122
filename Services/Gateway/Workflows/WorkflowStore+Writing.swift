internal import Contracts
internal import Persistence

/// How workflows are written: the changes of all that a batch of outcomes moves, each table in one statement.
extension WorkflowStore {
    /// A workflow's next state, with its log's entry and the commands that it sends.
    struct Change: Sendable {
        let workflow: Workflow
        /// Whether there is no row of it yet.
        let isNew: Bool
        let entry: WorkflowLogEntry
        let sending: [OutgoingCommand]
    }

    /// How many workflows are written in one way to the database: their commands may be large.
    private static let together = 50

    /// Writes changes of one tenant's workflows, with what each still waits for. Commands that nobody waits for leave the
    /// outbox.
    /// - Throws: `DatabaseError` when a row isn't of the version before: the whole transaction goes with it.
    static func write(
        _ changes: [Change], tenant: TenantID, at now: Timestamp, on connection: PostgresConnection
    ) async throws {
        var rest = changes[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(together))
            rest = rest.dropFirst(together)
            let parts = [part.filter(\.isNew), part.filter { !$0.isNew }]
            let statements = try parts.compactMap { try rows(of: $0, tenant: tenant) }
            let results = try await connection.run(
                statements + waits(of: part, tenant: tenant) + (try sending(of: part, tenant: tenant))
                    + [try logging(part, tenant: tenant, at: now)])
            let written = results.prefix(statements.count).reduce(0) { $0 + $1.affectedRows }
            guard written == part.count else {
                throw DatabaseError(
                    sqlState: "40001", message: "a workflow of \(part.count) was advanced by another gateway")
            }
        }
    }

    /// What inserts or updates rows; nil for none.
    private static func rows(of changes: [Change], tenant: TenantID) throws -> Statement? {
        guard let first = changes.first else { return nil }
        let workflows = changes.map(\.workflow)
        let columns = """
            id, version, kind, definition, organisation, status, deadline, created_at, updated_at, body
            """
        let given = """
            unnest($2::uuid[], $3::bigint[], $4::text[], $5::bigint[], $6::uuid[], $7::text[], $8::timestamptz[], \
            $9::timestamptz[], $10::timestamptz[], $11::text[]) AS u(\(columns))
            """
        let parameters: [Parameter] = [
            .text(tenant.text), .uuids(workflows.map(\.id.uuid)), .integers(workflows.map(\.version)),
            .texts(workflows.map(\.definition.kind)), .integers(workflows.map(\.definition.version)),
            .uuids(workflows.map { $0.organisation?.uuid }), .texts(workflows.map(\.status.rawValue)),
            .timestamps(workflows.map(\.deadline)), .timestamps(workflows.map(\.createdAt)),
            .timestamps(workflows.map(\.updatedAt)),
            .texts(try workflows.map { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) }),
        ]
        if first.isNew {
            return Statement("INSERT INTO workflows (tenant, \(columns)) SELECT $1, u.* FROM \(given)", parameters)
        }
        return Statement(
            """
            UPDATE workflows w SET version = u.version, kind = u.kind, definition = u.definition, \
            organisation = u.organisation, status = u.status, deadline = u.deadline, created_at = u.created_at, \
            updated_at = u.updated_at, body = u.body FROM \(given) \
            WHERE w.tenant = $1 AND w.id = u.id AND w.version = u.version - 1
            """, parameters)
    }

    private static func waits(of changes: [Change], tenant: TenantID) -> [Statement] {
        let workflows = Parameter.uuids(changes.map(\.workflow.id.uuid))
        let open = changes.flatMap { change in
            change.workflow.openOperations.map { (operation: $0.uuid, workflow: change.workflow.id.uuid) }
        }
        // An operation is one workflow's: those of all of them are told from the rest at once.
        return [
            Statement(
                """
                DELETE FROM workflow_waits w USING unnest($2::uuid[]) AS u(workflow) \
                WHERE w.tenant = $1 AND w.workflow = u.workflow AND NOT (w.operation = ANY($3))
                """, [.text(tenant.text), workflows, .uuids(open.map(\.operation))]),
            Statement(
                """
                INSERT INTO workflow_waits (tenant, operation, workflow) \
                SELECT $1, u.* FROM unnest($2::uuid[], $3::uuid[]) AS u ON CONFLICT DO NOTHING
                """, [.text(tenant.text), .uuids(open.map(\.operation)), .uuids(open.map(\.workflow))]),
            Statement(
                """
                DELETE FROM command_outbox c USING unnest($2::uuid[]) AS u(workflow) \
                WHERE c.tenant = $1 AND c.workflow = u.workflow AND NOT (c.operation = ANY($3))
                """,
                [
                    .text(tenant.text), workflows,
                    .uuids(changes.flatMap { $0.workflow.wantedOperations.map(\.uuid) }),
                ]),
        ]
    }

    /// What puts commands into the outbox, each in the place of the same one sent before.
    private static func sending(of changes: [Change], tenant: TenantID) throws -> [Statement] {
        let outgoing = changes.flatMap { change in
            change.sending.map { (workflow: change.workflow.id.uuid, command: $0) }
        }
        guard !outgoing.isEmpty else { return [] }
        let records = outgoing.flatMap { one in
            one.command.records.map {
                (workflow: one.workflow, operation: one.command.operation.uuid, record: $0)
            }
        }
        return [
            Statement(
                """
                DELETE FROM command_outbox c USING unnest($2::uuid[]) AS u(operation) \
                WHERE c.tenant = $1 AND c.operation = u.operation
                """, [.text(tenant.text), .uuids(outgoing.map(\.command.operation.uuid))]),
            Statement(
                """
                INSERT INTO command_outbox (tenant, workflow, operation, topic, key, headers, value) \
                SELECT $1, workflow, operation, topic, key, headers, value \
                FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::bytea[]) WITH ORDINALITY \
                AS u(workflow, operation, topic, key, headers, value, number) ORDER BY number
                """,
                [
                    .text(tenant.text), .uuids(records.map(\.workflow)), .uuids(records.map(\.operation)),
                    .texts(records.map { $0.record.attributes.type.domain.commands.rawValue }),
                    .texts(records.map(\.record.attributes.key)), .texts(try records.map { try $0.record.headersJSON }),
                    .byteArrays(records.map(\.record.body)),
                ]),
            // At the commit whichever gateway holds the outbox's lease hears of it.
            Statement("SELECT pg_notify($1, '')", [.text(outboxChannel)]),
        ]
    }

    private static func logging(
        _ changes: [Change], tenant: TenantID, at now: Timestamp
    ) throws -> Statement {
        // An entry that is there already means that another gateway was quicker, which the row's version tells.
        Statement(
            """
            INSERT INTO workflow_log (tenant, workflow, version, time, entry) \
            SELECT $1, u.workflow, u.version, $4, u.entry \
            FROM unnest($2::uuid[], $3::bigint[], $5::text[]) AS u(workflow, version, entry) ON CONFLICT DO NOTHING
            """,
            [
                .text(tenant.text), .uuids(changes.map(\.workflow.id.uuid)), .integers(changes.map(\.workflow.version)),
                .timestamp(now),
                .texts(
                    try changes.map {
                        String(decoding: try CanonicalJSON.encode($0.entry.json($0.workflow)), as: UTF8.self)
                    }),
            ])
    }
}
