internal import Contracts
internal import Persistence

/// Reads what the projection has written: resources, their history, operations.
struct ReadModel: Sendable {
    let pool: PostgresPool

    /// One resource; nil when the tenant has none by that identifier.
    func resource(_ kind: ResourceKind, _ id: ResourceID, tenant: TenantID) async throws -> ResourceRow? {
        try Self.row(of: kind, id, in: try await pool.run(Self.statement(kind, id, tenant), tenant: tenant))
    }

    /// One resource, within a transaction that is open already.
    static func resource(
        _ kind: ResourceKind, _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> ResourceRow? {
        try row(of: kind, id, in: try await connection.run(statement(kind, id, tenant)))
    }

    private static func statement(_ kind: ResourceKind, _ id: ResourceID, _ tenant: TenantID) -> Statement {
        Statement(
            "SELECT version, created_at, body FROM resources WHERE tenant = $1 AND kind = $2 AND id = $3",
            [.text(tenant.text), .text(kind.rawValue), .uuid(id.uuid)])
    }

    private static func row(
        of kind: ResourceKind, _ id: ResourceID, in result: QueryResult
    ) throws -> ResourceRow? {
        try result.rows.first.map { row in
            ResourceRow(
                kind: kind, id: id, version: try row.integer("version"), createdAt: try row.timestamp("created_at"),
                body: try row.textBytes("body"))
        }
    }

    /// The rows of a list's page, with their `body`, and the cursor of the next one where there is more.
    func list(
        _ description: ResourceDescription, _ query: ListQuery, list: String, tenant: TenantID
    ) async throws -> (rows: ArraySlice<Row>, next: ListCursor?) {
        let statement = try Self.statement(description, query, limit: .integer(query.limit + 1), tenant: tenant)
        let result = try await pool.run(statement, tenant: tenant)
        let rows = result.rows.prefix(query.limit)
        guard result.rows.count > query.limit, let last = rows.last else { return (rows, nil) }
        let id = ResourceID(try last.uuid("id"))
        return (rows, ListCursor(value: try last.text("sort_value"), id: id.text, list: list))
    }

    /// The statement that reads a list in its order.
    /// - Parameters:
    ///   - description: the kind of resource.
    ///   - query: filters, sort, and after which entry it begins.
    ///   - limit: how many rows at most; NULL for all.
    ///   - tenant: whose they are.
    static func statement(
        _ description: ResourceDescription, _ query: ListQuery, limit: Parameter, tenant: TenantID
    ) throws -> Statement {
        let order = SortOrder(query.sort, in: description)
        let filters = String(decoding: try CanonicalJSON.encode(JSONValue.object(query.filters)), as: UTF8.self)
        var parameters: [Parameter] = [
            .text(tenant.text), .text(description.kind.rawValue), .text(filters), limit,
            .text(query.sort),
        ]
        var condition = ""
        if let after = query.after, let id = try? ResourceID(after.id) {
            condition = " AND (\(order.expression), id) \(query.isDescending ? "<" : ">") (\(order.cursor), $7)"
            parameters += [.text(after.value), .uuid(id.uuid)]
        }
        let direction = query.isDescending ? "DESC" : "ASC"
        // Assembled from constants alone: what comes from outside stands in parameters.
        return Statement(
            """
            SELECT id, version, created_at, body, \(order.text) AS sort_value FROM resources \
            WHERE tenant = $1 AND kind = $2 AND filters @> ($3::text)::jsonb AND $5::text IS NOT NULL\(condition) \
            ORDER BY \(order.expression) \(direction), id \(direction) LIMIT $4
            """, parameters)
    }

    /// A row of that statement.
    static func row(_ row: Row, of kind: ResourceKind) throws -> ResourceRow {
        ResourceRow(
            kind: kind, id: ResourceID(try row.uuid("id")), version: try row.integer("version"),
            createdAt: try row.timestamp("created_at"), body: try row.textBytes("body"))
    }
}
