internal import AgentRuntime
internal import Contracts
internal import Observability
internal import Persistence

/// Finds workflows whose deadline has passed, by the database's clock, and those for which a build that didn't know
/// their definition has kept an outcome. Every gateway looks; the row's lock and state let one of them act.
struct DeadlineClock: Service {
    let name = "deadline clock"
    /// Sees the deadlines of all tenants.
    let relayPool: PostgresPool
    let pool: PostgresPool
    let engine: WorkflowEngine
    let wakeOutbox: @Sendable () -> Void
    let logger: Logger

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            await shutdown.sleep(seconds: 1)
            do { try await look() } catch {
                logger.warning("Deadlines could not be looked at", metadata: ["error": "\(error)"])
            }
        }
    }

    private func look() async throws {
        let known = engine.definitions.ids
        let late = try await relayPool.withConnection { connection in
            try await connection.run(
                Statement(
                    """
                    SELECT late.tenant, late.id FROM ( \
                    SELECT tenant, id, kind, definition, deadline FROM workflows \
                    WHERE deadline IS NOT NULL AND deadline <= clock_timestamp() \
                    UNION SELECT w.tenant, w.id, w.kind, w.definition, w.deadline FROM workflow_waits k \
                    JOIN workflows w ON w.tenant = k.tenant AND w.id = k.workflow WHERE k.outcome IS NOT NULL) AS late \
                    JOIN unnest($1::text[], $2::bigint[]) AS known(kind, version) \
                    ON known.kind = late.kind AND known.version = late.definition \
                    ORDER BY late.deadline LIMIT 100
                    """, [.texts(known.map(\.kind)), .integers(known.map(\.version))]))
        }
        for row in late.rows {
            let tenant = try TenantID(try row.text("tenant"))
            let id = ResourceID(try row.uuid("id"))
            do {
                try await pool.withTransaction(tenant: tenant) { connection in
                    try await engine.elapse(id, tenant: tenant, on: connection)
                }
            } catch {
                // One that can't be undone must not keep the others from it.
                logger.error(
                    "A workflow's deadline could not be acted on",
                    metadata: ["tenant": tenant.text, "workflow": id.text, "error": "\(error)"])
            }
            wakeOutbox()
        }
    }
}
