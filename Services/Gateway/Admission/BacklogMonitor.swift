internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Measures what waits for each agent: often while commands leave or wait, seldom while nothing does.
struct BacklogMonitor: Service {
    let name = "backlog monitor"
    let admission: Admission
    let bus: any MessageBus
    /// Sees the operations of all tenants.
    let pool: PostgresPool
    let logger: Logger

    private static let busySeconds = 0.25
    private static let idleTurns = 20

    func run(until shutdown: ShutdownSignal) async throws {
        var turns = 0
        var last: [Domain: (at: ContinuousClock.Instant, committed: Int64)] = [:]
        while !shutdown.isRequested {
            for agent in MessageCatalogue.agents {
                let queue = admission.current.queues[agent.domain] ?? Backlog.Queue()
                guard queue.all.estimate > 0 || turns % Self.idleTurns == 0 else { continue }
                do {
                    last[agent.domain] = try await measure(agent, queue, last[agent.domain])
                } catch {
                    // What is known stays; what is issued counts on top. A broker that is away takes nothing anyway.
                    logger.debug(
                        "The backlog can't be measured", metadata: ["agent": agent.service, "error": "\(error)"])
                }
            }
            turns += 1
            await shutdown.sleep(seconds: Self.busySeconds)
        }
    }

    private func measure(
        _ agent: AgentContract, _ before: Backlog.Queue, _ last: (at: ContinuousClock.Instant, committed: Int64)?
    ) async throws -> (at: ContinuousClock.Instant, committed: Int64) {
        let lags = try await bus.lag(group: agent.service, of: agent.domain.commands)
        let now = ContinuousClock.now
        let unread = Int(lags.reduce(0) { $0 + $1.records })
        let committed = lags.reduce(0) { $0 + ($1.committed ?? 0) }
        var rate = before.handledPerSecond
        if let last {
            let seconds = (now - last.at) / .seconds(1)
            if seconds > 0 { rate = Double(max(0, committed - last.committed)) / seconds }
        }
        admission.measured(
            agent.domain, unread: unread, pending: unread == 0 ? [:] : try await pending(agent.domain), before: before,
            handledPerSecond: rate)
        return (now, committed)
    }

    /// Each tenant's operations that have no outcome.
    private func pending(_ domain: Domain) async throws -> [TenantID: Int] {
        let result = try await pool.run(
            Statement(
                """
                SELECT tenant, count(*) AS waiting FROM operations WHERE status = 'pending' AND domain = $1 \
                GROUP BY tenant
                """, [.text(domain.rawValue)]))
        var pending: [TenantID: Int] = [:]
        for row in result.rows { pending[try TenantID(try row.text("tenant"))] = try row.integer("waiting") }
        return pending
    }
}
