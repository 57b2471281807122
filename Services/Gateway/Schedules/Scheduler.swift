internal import AgentRuntime
internal import Contracts
internal import Observability
internal import Persistence

/// Runs the schedules that are due, by the database's clock. One gateway does it at a time, by a lease; should two
/// believe to hold it, the schedule's row and the run's time let one of them act.
struct Scheduler: Service {
    let name = "scheduler"
    /// Sees the schedules of all tenants.
    let relayPool: PostgresPool
    let pool: PostgresPool
    let engine: ScheduleEngine
    let leases: any LeaseStore
    let holder: String
    let failpoints: Failpoints
    let metrics: MetricsRegistry
    let logger: Logger
    let wakeOutbox: @Sendable () -> Void

    private static let leaseSeconds = 10.0

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do { try await hold(until: shutdown) } catch {
                logger.warning("The scheduler begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    private func hold(until shutdown: ShutdownSignal) async throws {
        guard var lease = try await leases.acquire("scheduler", holder: holder, seconds: Self.leaseSeconds) else {
            return
        }
        while !shutdown.isRequested {
            try await look()
            await shutdown.sleep(seconds: 1)
            guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else { return }
            lease = next
        }
        try await leases.release(lease)
    }

    /// Runs what is due.
    func look() async throws {
        let due = try await relayPool.withConnection { connection in
            let now = try await engine.clock.now(connection)
            return try await connection.run(
                Statement(
                    "SELECT tenant, id FROM schedules WHERE next_run <= $1 ORDER BY next_run LIMIT 100",
                    [.timestamp(now)]))
        }
        for row in due.rows {
            let tenant = try TenantID(try row.text("tenant"))
            let id = ResourceID(try row.uuid("id"))
            do {
                let run = try await pool.withTransaction(tenant: tenant) { connection in
                    let run = try await engine.fire(id, tenant: tenant, on: connection)
                    await failpoints.pass(.beforeScheduleCommit)
                    return run
                }
                wakeOutbox()
                if let run { note(run, of: id, tenant) }
            } catch {
                // One that can't be run must not keep the others from it.
                logger.error(
                    "A schedule could not be run",
                    metadata: ["tenant": tenant.text, "schedule": id.text, "error": "\(error)"])
            }
        }
    }

    private func note(_ run: ScheduleRun, of id: ResourceID, _ tenant: TenantID) {
        metrics.increment(
            "dora_schedule_runs_total", help: "Runs of schedules, by what came of them",
            labels: ["cause": run.cause, "result": run.problem == nil ? "started" : "refused"])
        logger.info(
            "A schedule was run",
            metadata: [
                "tenant": tenant.text, "schedule": id.text, "plannedFor": run.plannedFor.text,
                "workflow": run.workflow?.text ?? "", "problem": run.problem?.problem ?? "",
                "missed": "\(run.missed)",
            ])
    }
}
