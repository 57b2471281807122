internal import Contracts
internal import Persistence

/// The seals that agents have told of: they stand in the gateway's own database, under the platform's tenant.
struct HeardSeals: Sendable {
    let pool: PostgresPool

    /// The last seal of a domain; nil before the first was heard of.
    func last(of domain: Domain) async throws -> SealWritten? {
        let statement = Statement(
            "SELECT details FROM audit_events WHERE tenant = $1 AND stream = $2 ORDER BY version DESC LIMIT 1",
            [.text(TenantID.platform.text), .text(StreamName.seals(of: domain).text)])
        let result = try await pool.withTransaction(tenant: .platform) { try await $0.run(statement) }
        return try result.rows.first.map { row in
            try CanonicalJSON.decode(SealWritten.self, from: try row.text("details").utf8)
        }
    }

    /// The next streams of a domain that were projected for a tenant, with their last events.
    func streams(of agent: AgentContract, tenant: TenantID, after stream: String) async throws -> [HeardStream] {
        let statement = Statement(
            """
            SELECT stream, version, hash FROM streams WHERE tenant = $1 AND stream > $2 AND version > 0 \
            AND split_part(stream, '/', 1) = ANY($3) ORDER BY stream LIMIT $4
            """,
            [
                .text(tenant.text), .text(stream), .texts(agent.resources.map(\.kind.rawValue)),
                .integer(CompareStreams.mostStreams),
            ])
        let result = try await pool.withTransaction(tenant: tenant) { try await $0.run(statement) }
        return try result.rows.map { row in
            HeardStream(
                stream: try StreamName(try row.text("stream")), version: try row.integer("version"),
                hash: try row.text("hash"))
        }
    }
}
