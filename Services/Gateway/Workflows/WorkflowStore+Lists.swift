internal import Contracts
internal import Persistence

/// What is listed: workflows, and what happened to one.
extension WorkflowStore {
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
}
