internal import AgentRuntime
internal import Contracts
internal import Observability
internal import Persistence

/// Finds workflows whose step took too long, by the database's clock, and has them undone. Every gateway looks; the
/// row's lock and deadline let one of them act.
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
        let late = try await relayPool.withConnection { connection in
            try await connection.run(
                Statement(
                    """
                    SELECT tenant, id FROM workflows WHERE deadline IS NOT NULL AND deadline <= clock_timestamp() \
                    ORDER BY deadline LIMIT 100
                    """))
        }
        for row in late.rows {
            let tenant = try TenantID(try row.text("tenant"))
            let id = ResourceID(try row.uuid("id"))
            do {
                try await pool.withTransaction(tenant: tenant) { connection in
                    try await engine.timeOut(id, tenant: tenant, on: connection)
                }
            } catch {
                // One that can't be undone must not keep the others from it.
                logger.error(
                    "A late workflow could not be undone",
                    metadata: ["tenant": tenant.text, "workflow": id.text, "error": "\(error)"])
            }
            wakeOutbox()
        }
    }
}
