internal import Contracts
internal import Persistence

/// Outcomes that came to a build which didn't know the workflow's definition, kept for one that does.
extension WorkflowStore {
    /// Keeps an outcome.
    static func keep(
        _ result: Outcome.Result, of operation: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        try await connection.run(
            Statement(
                "UPDATE workflow_waits SET outcome = $3 WHERE tenant = $1 AND operation = $2",
                [
                    .text(tenant.text), .uuid(operation.uuid),
                    .text(String(decoding: try CanonicalJSON.encode(result), as: UTF8.self)),
                ]))
    }

    /// The outcomes kept for a workflow.
    static func kept(
        for workflow: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> [(ResourceID, Outcome.Result)] {
        let result = try await connection.run(
            Statement(
                """
                SELECT operation, outcome FROM workflow_waits \
                WHERE tenant = $1 AND workflow = $2 AND outcome IS NOT NULL ORDER BY operation
                """, [.text(tenant.text), .uuid(workflow.uuid)]))
        return try result.rows.map { row in
            (
                ResourceID(try row.uuid("operation")),
                try CanonicalJSON.decode(Outcome.Result.self, from: try row.textBytes("outcome"))
            )
        }
    }

    /// An operation whose outcome means nothing to its workflow is no longer waited for.
    static func forget(
        _ operation: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        try await connection.run(
            Statement(
                "DELETE FROM workflow_waits WHERE tenant = $1 AND operation = $2",
                [.text(tenant.text), .uuid(operation.uuid)]))
    }
}
