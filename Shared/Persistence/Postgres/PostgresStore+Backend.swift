internal import Contracts

/// Reads: each is one pipeline that sets the tenant and asks, in a transaction of its own. They name no tenant in
/// their conditions: row-level security shows one tenant's rows, and would be missed if it didn't.
extension PostgresStore: StoreBackend {
    func row(_ id: ResourceID, of table: TableDescription, tenant: TenantID) async throws(StoreError) -> StateRow? {
        let statement = Statement(
            "SELECT id, version, body FROM \(SQLIdentifier.quoted(table.name)) WHERE id = $1", [.uuid(id.uuid)])
        return try await read(tenant, statement) { row throws(DatabaseError) in try StateRow(row) }.first
    }

    func rows(
        of table: TableDescription, tenant: TenantID, where filters: [ColumnFilter], limit: Int
    ) async throws(StoreError) -> [StateRow] {
        var parameters: [Parameter] = [.integer(limit)]
        var conditions: [String] = []
        for filter in filters {
            guard let column = table.columns.first(where: { $0.name == filter.column }) else {
                throw .poison(
                    DatabaseError(code: .missingColumn, message: "\(table.name) has no column \(filter.column)"))
            }
            let name = SQLIdentifier.quoted(column.name)
            parameters.append(column.kind.array(filter.values.filter { $0 != .null }))
            let isNull = filter.values.contains(.null) ? " OR \(name) IS NULL" : ""
            conditions.append("(\(name) = ANY($\(parameters.count))\(isNull))")
        }
        let condition = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let statement = Statement(
            """
            SELECT id, version, body FROM \(SQLIdentifier.quoted(table.name)) \(condition) ORDER BY id LIMIT $1
            """, parameters)
        return try await read(tenant, statement) { row throws(DatabaseError) in try StateRow(row) }
    }

    func content(_ key: ContentKey, tenant: TenantID, range: Range<Int>?) async throws(StoreError) -> [UInt8]? {
        let statement: Statement
        if let range {
            let start = max(0, range.lowerBound)
            statement = Statement(
                """
                SELECT substring(bytes FROM $3::int FOR $4::int) AS bytes FROM content \
                WHERE digest = $1 AND purpose = $2
                """,
                [
                    .text(key.digest), .text(key.purpose), .integer(start + 1),
                    .integer(max(0, range.upperBound - start)),
                ])
        } else {
            statement = Statement(
                "SELECT bytes FROM content WHERE digest = $1 AND purpose = $2", [.text(key.digest), .text(key.purpose)])
        }
        return try await read(tenant, statement) { row throws(DatabaseError) in try row.bytes("bytes") }.first
    }

    func chunks(of attempt: MessageID, tenant: TenantID) async throws(StoreError) -> [Int: [UInt8]] {
        let statement = Statement("SELECT index, bytes FROM upload_chunks WHERE attempt = $1", [.uuid(attempt.uuid)])
        let rows = try await read(tenant, statement) { row throws(DatabaseError) in
            (try row.integer("index"), try row.bytes("bytes"))
        }
        return Dictionary(rows) { first, _ in first }
    }

    func tombstone(of message: MessageID, tenant: TenantID) async throws(StoreError) -> String? {
        let statement = Statement("SELECT reason FROM tombstones WHERE message_id = $1", [.uuid(message.uuid)])
        return try await read(tenant, statement) { row throws(DatabaseError) in try row.text("reason") }.first
    }

    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage] {
        let byTenant = Dictionary(grouping: messages) { $0.0 }.sorted { $0.key.text < $1.key.text }
        var statements: [Statement] = [.lookingUpByIndex]
        for (tenant, messages) in byTenant {
            let ids = Parameter.uuids(messages.map { $0.1.uuid })
            statements += [
                .setTenant(tenant.text),
                // Each looked up by itself, as with what is read ahead.
                Statement(
                    """
                    SELECT found.* FROM unnest($2) AS asked (id) CROSS JOIN LATERAL \
                    (SELECT message_id, request_hash, outcome_status FROM inbox \
                    WHERE tenant = $1 AND message_id = asked.id OFFSET 0) AS found
                    """,
                    [.text(tenant.text), ids]),
                Statement(
                    """
                    SELECT found.causation, found.outcome FROM unnest($2) AS asked (id) CROSS JOIN LATERAL \
                    (SELECT causation, outcome, position FROM event_log \
                    WHERE tenant = $1 AND causation = asked.id AND outcome IS NOT NULL OFFSET 0) AS found \
                    ORDER BY found.position
                    """, [.text(tenant.text), ids]),
            ]
        }
        do throws(DatabaseError) {
            let results = try await pool.run(statements)
            var known: [KnownMessage] = []
            for (index, (tenant, _)) in byTenant.enumerated() {
                known += try KnownMessage.merge(
                    tenant, inbox: results[index * 3 + 2].rows, log: results[index * 3 + 3].rows)
            }
            return known
        } catch {
            throw StoreError(error)
        }
    }

    private func read<Value: Sendable>(
        _ tenant: TenantID, _ statement: Statement, _ decode: (Row) throws(DatabaseError) -> Value
    ) async throws(StoreError) -> [Value] {
        do throws(DatabaseError) {
            let results = try await pool.run([.setTenant(tenant.text), statement])
            var values: [Value] = []
            for row in results.last?.rows ?? [] { values.append(try decode(row)) }
            return values
        } catch {
            throw StoreError(error)
        }
    }
}
