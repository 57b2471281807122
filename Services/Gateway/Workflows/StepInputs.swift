internal import Contracts
internal import Persistence

/// What steps read: the read model, within the transaction that has just projected the outcome before.
struct StepInputs: Sendable {
    let tenant: TenantID
    let connection: PostgresConnection

    /// One resource, decoded.
    /// - Throws: ``Rejection`` when it isn't there: the workflow can't go on.
    func resource<R: Resource>(_ type: R.Type, _ id: ResourceID) async throws -> R {
        guard let row = try await ReadModel.resource(R.kind, id, tenant: tenant, on: connection) else {
            throw Rejection.notFound(R.kind, id)
        }
        return try CanonicalJSON.decode(R.self, from: row.body)
    }

    /// All resources of a kind whose filter has that value, ordered by identifier.
    func all<R: Resource>(_ type: R.Type, where filter: String, is id: ResourceID) async throws -> [R] {
        let value = String(decoding: try CanonicalJSON.encode([filter: id.text]), as: UTF8.self)
        let result = try await connection.run(
            Statement(
                "SELECT body FROM resources WHERE tenant = $1 AND kind = $2 AND filters @> ($3::text)::jsonb ORDER BY id",
                [.text(tenant.text), .text(R.kind.rawValue), .text(value)]))
        return try result.rows.map { try CanonicalJSON.decode(R.self, from: try $0.textBytes("body")) }
    }
}
