internal import Contracts

extension PostgresStore {
    /// One pipeline for all tenants. As with single rows, no condition names the tenant.
    ///
    /// Each identifier is looked up by itself (`LATERAL` with an `OFFSET` that the planner doesn't see through): of a
    /// tenant that is new, or that grows, the planner knows nothing and takes it for small, and a condition on an array
    /// would have all of the tenant's rows read for every batch.
    func readAhead(
        _ messages: [ReadAhead.Message], rows: [RowKey: TableDescription]
    ) async throws(StoreError) -> ReadAhead {
        let messagesOf = Dictionary(grouping: messages, by: \.tenant)
        let rowsOf = Dictionary(grouping: rows.keys, by: \.tenant)
        var statements: [Statement] = [.lookingUpByIndex]
        var takers: [(place: Int, take: (QueryResult, inout ReadAhead) throws(DatabaseError) -> Void)] = []
        for tenant in Set(messagesOf.keys).union(rowsOf.keys).sorted(by: { $0.text < $1.text }) {
            statements.append(.setTenant(tenant.text))
            if let messages = messagesOf[tenant] {
                takers.append(
                    (
                        statements.count,
                        { result, found throws(DatabaseError) in
                            for row in result.rows {
                                let message = ReadAhead.Message(
                                    tenant: tenant, id: MessageID(try row.uuid("message_id")))
                                found.tombstones[message] = try row.text("reason")
                            }
                        }
                    ))
                statements.append(
                    Statement(
                        """
                        SELECT found.* FROM unnest($1) AS asked (id) CROSS JOIN LATERAL \
                        (SELECT message_id, reason FROM tombstones WHERE message_id = asked.id OFFSET 0) AS found
                        """,
                        [.uuids(messages.map(\.id.uuid))]))
            }
            for (table, keys) in Dictionary(grouping: rowsOf[tenant] ?? [], by: \.table).sorted(by: { $0.key < $1.key })
            {
                takers.append(
                    (
                        statements.count,
                        { result, found throws(DatabaseError) in
                            for row in result.rows {
                                let state = try StateRow(row)
                                found.rows[RowKey(tenant: tenant, table: table, id: state.id)] = state
                            }
                        }
                    ))
                statements.append(
                    Statement(
                        """
                        SELECT found.* FROM unnest($1) AS asked (id) CROSS JOIN LATERAL \
                        (SELECT id, version, body FROM \(SQLIdentifier.quoted(table)) WHERE id = asked.id OFFSET 0) \
                        AS found
                        """,
                        [.uuids(keys.map(\.id.uuid))]))
            }
        }
        do throws(DatabaseError) {
            let results = try await pool.run(statements)
            var found = ReadAhead()
            for taker in takers { try taker.take(results[taker.place], &found) }
            return found
        } catch {
            throw StoreError(error)
        }
    }
}
