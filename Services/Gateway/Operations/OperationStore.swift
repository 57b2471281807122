internal import Contracts
internal import Persistence

/// Reads operations, and writes down what was issued.
struct OperationStore: Sendable {
    let pool: PostgresPool

    /// Notes issued commands of any tenants in one transaction, so that they are listed while they're pending. Their
    /// outcomes may be there already.
    func note(_ issued: [(tenant: TenantID, command: IssuedCommand)]) async throws(DatabaseError) {
        let byTenant = Dictionary(grouping: issued, by: \.tenant).sorted { $0.key.text < $1.key.text }
        var statements: [Statement] = []
        for (tenant, notes) in byTenant {
            // One row is written once by a statement, and rows are locked in the order in which the projection does.
            let commands = Dictionary(notes.map { ($0.command.operation, $0.command) }) { first, _ in first }
                .values.sorted { $0.operation < $1.operation }
            statements += [.setTenant(tenant.text), Self.note(commands, tenant: tenant)]
        }
        guard !statements.isEmpty else { return }
        _ = try await pool.run(statements)
    }

    private static func note(_ commands: [IssuedCommand], tenant: TenantID) -> Statement {
        Statement(
            """
            INSERT INTO operations (tenant, id, message_id, request_hash, subject, domain, action, requested_by, status, \
            issued_at) SELECT $1, id, message_id, request_hash, subject, domain, action, requested_by, 'pending', issued_at \
            FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], \
            $9::timestamptz[]) AS u(id, message_id, request_hash, subject, domain, action, requested_by, issued_at) \
            ON CONFLICT (tenant, id) DO UPDATE SET message_id = excluded.message_id, \
            request_hash = excluded.request_hash, subject = excluded.subject, domain = excluded.domain, \
            action = excluded.action, requested_by = excluded.requested_by, \
            issued_at = least(operations.issued_at, excluded.issued_at)
            """,
            [
                .text(tenant.text), .uuids(commands.map(\.operation.uuid)), .uuids(commands.map(\.message.uuid)),
                .texts(commands.map(\.requestHash)), .texts(commands.map(\.subject.text)),
                .texts(commands.map(\.domain.rawValue)), .texts(commands.map(\.action)),
                .texts(commands.map(\.requestedBy)), .timestamps(commands.map(\.issuedAt)),
            ])
    }

    /// One operation; nil when the read model doesn't know it (yet).
    func find(_ id: ResourceID, tenant: TenantID) async throws -> Operation? {
        try await find([id], tenant: tenant).first
    }

    /// Those of some operations that the read model knows, in no order.
    func find(_ ids: [ResourceID], tenant: TenantID) async throws -> [Operation] {
        try await read(
            Statement(
                Self.columns + " WHERE tenant = $1 AND id = ANY($2)",
                [.text(tenant.text), .uuids(ids.map(\.uuid))]), tenant: tenant)
    }

    /// Which of those operations have ended, or go on only when a person redrives their dead letter.
    func settled(_ ids: [ResourceID], tenant: TenantID) async throws -> [Operation] {
        try await read(
            Statement(
                Self.columns
                    + " WHERE tenant = $1 AND id = ANY($2) AND status IN ('done', 'rejected', 'dead-lettered')",
                [.text(tenant.text), .uuids(ids.map(\.uuid))]), tenant: tenant)
    }

    /// The tenant's operations, newest first.
    func list(
        status: String?, after place: (createdAt: Timestamp, id: ResourceID)?, limit: Int, tenant: TenantID
    ) async throws -> [Operation] {
        try await read(
            Statement(
                Self.columns
                    + """
                     WHERE tenant = $1 AND ($2::text IS NULL OR status = $2 OR ($2 = 'pending' AND \
                    status = 'projecting')) AND ($3::timestamptz IS NULL OR (issued_at, id) < ($3, $4)) \
                    ORDER BY issued_at DESC, id DESC LIMIT $5
                    """,
                [
                    .text(tenant.text), .text(ifPresent: status),
                    place.map { .timestamp($0.createdAt) } ?? .null(.timestamp),
                    place.map { .uuid($0.id.uuid) } ?? .null(.uuid), .integer(limit),
                ]), tenant: tenant)
    }

    private func read(_ statement: Statement, tenant: TenantID) async throws -> [Operation] {
        try await pool.run(statement, tenant: tenant).rows.map { row in
            Operation(
                id: ResourceID(try row.uuid("id")),
                status: Operation.Status(rawValue: try row.text("status")) ?? .pending,
                action: try row.textIfPresent("action"), requestedBy: try row.textIfPresent("requested_by"),
                issuedAt: try row.timestamp("issued_at"), closedAt: try row.timestampIfPresent("closed_at"),
                outcome: try row.textIfPresent("written").map {
                    try CanonicalJSON.decode(Outcome.self, from: $0.utf8)
                },
                message: try row.uuidIfPresent("message_id").map { MessageID($0) },
                requestHash: try row.textIfPresent("request_hash"),
                subject: try row.textIfPresent("subject").map { try StreamName($0) },
                domain: try row.textIfPresent("domain").map { Domain(rawValue: $0) },
                notice: try Self.notice(row))
        }
    }

    private static func notice(_ row: Row) throws -> DeadLetterNotice? {
        guard try row.text("status") == Operation.Status.deadLettered.rawValue else { return nil }
        return try row.textIfPresent("problem").map {
            try CanonicalJSON.decode(DeadLetterNotice.self, from: $0.utf8)
        }
    }

    private static let columns = """
        SELECT id, status, action, requested_by, issued_at, closed_at, written, message_id, request_hash, subject, \
        domain, problem FROM operations
        """
}
