public import Contracts
internal import Cryptography

/// Makes a service's state again from its log and compares it with what is stored: every registered table, column by
/// column; files are verified by their digests, since the log doesn't hold them.
///
/// Works as the runtime role, one tenant after the other, each in one snapshot: so it can run beside live traffic.
/// Memory: one tenant's state.
public struct LogReplay: Sendable {
    private let tables: [any AnyResourceTable]
    private let pool: PostgresPool

    /// Makes a replay.
    /// - Parameters:
    ///   - tables: all tables of the service.
    ///   - pool: of the runtime role.
    public init(tables: [any AnyResourceTable], pool: PostgresPool) {
        self.tables = tables
        self.pool = pool
    }

    /// Every tenant that the log knows.
    /// - Parameter relay: a pool of the relay role, which sees all tenants' events.
    public static func tenants(_ relay: PostgresPool) async throws(DatabaseError) -> [TenantID] {
        let result = try await relay.run(Statement("SELECT DISTINCT tenant FROM event_log ORDER BY tenant"))
        var tenants: [TenantID] = []
        for row in result.rows {
            let text = try row.text("tenant")
            do { tenants.append(try TenantID(text)) } catch {
                throw DatabaseError(code: .unreadable, message: "\(error)")
            }
        }
        return tenants
    }

    /// Where the stored state isn't what the log says; empty when all is equal.
    /// - Throws: ``StoreError`` or ``DatabaseError``.
    public func differences(tenants: [TenantID]) async throws -> [StateDifference] {
        var differences: [StateDifference] = []
        for tenant in tenants { differences += try await self.differences(tenant) }
        return differences
    }

    private func differences(_ tenant: TenantID) async throws -> [StateDifference] {
        try await pool.withConnection { connection in
            try await connection.run([
                Statement("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"), .setTenant(tenant.text),
            ])
            do {
                let replayed = try await replay(connection)
                var differences: [StateDifference] = []
                for table in tables {
                    differences += StateComparison(tenant: tenant, table: table).differences(
                        expected: try replayed.rows(of: table), stored: try await stored(table, connection))
                }
                differences += try await files(tenant, connection)
                try await connection.run(Statement("COMMIT"))
                return differences
            } catch {
                await connection.leaveTransaction(after: error)
                throw error
            }
        }
    }

    private func replay(_ connection: PostgresConnection) async throws -> ReplayedState {
        var state = ReplayedState()
        var position = 0
        while true {
            let page = try await connection.run(
                Statement(
                    "SELECT \(LogRow.columns) FROM event_log WHERE position > $1 ORDER BY position LIMIT 500",
                    [.integer(position)]))
            for row in page.rows {
                try state.apply(try LogRow(row))
                position = try row.integer("position")
            }
            if page.rows.isEmpty { return state }
        }
    }

    private func stored(
        _ table: any AnyResourceTable, _ connection: PostgresConnection
    ) async throws -> [ResourceID: StateRow] {
        let names = table.columnDeclarations.map { SQLIdentifier.quoted($0.name) }
        let result = try await connection.run(
            Statement(
                """
                SELECT \((["id", "version", "body"] + names).joined(separator: ", ")) \
                FROM \(SQLIdentifier.quoted(table.name))
                """))
        var rows: [ResourceID: StateRow] = [:]
        for row in result.rows {
            var state = try StateRow(row)
            for column in table.columnDeclarations { state.columns.append(try row.value(of: column)) }
            rows[state.id] = state
        }
        return rows
    }

    private func files(_ tenant: TenantID, _ connection: PostgresConnection) async throws -> [StateDifference] {
        let keys = try await connection.run(Statement("SELECT digest, purpose FROM content ORDER BY digest, purpose"))
        var differences: [StateDifference] = []
        for key in keys.rows {
            let digest = try key.text("digest")
            let result = try await connection.run(
                Statement(
                    "SELECT length, bytes FROM content WHERE digest = $1 AND purpose = $2",
                    [.text(digest), .text(try key.text("purpose"))]))
            guard let row = result.rows.first else { continue }
            let bytes = try row.bytes("bytes")
            let actual = SHA256Digest(of: bytes).hex
            if actual != digest {
                differences.append(
                    StateDifference(tenant, "content", row: digest, column: "bytes", expected: digest, stored: actual))
            }
            let length = try row.integer("length")
            if length != bytes.count {
                differences.append(
                    StateDifference(
                        tenant, "content", row: digest, column: "length", expected: "\(bytes.count)",
                        stored: "\(length)"))
            }
        }
        return differences
    }
}
