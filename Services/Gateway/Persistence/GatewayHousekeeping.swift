internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Prunes what is kept for a time only (operations, refusals, dead letters here and in their topics, schedules' runs, windows
/// of rate limits), and counts what waits for a person. Every gateway does it; twice is harmless.
struct GatewayHousekeeping: Service {
    let name = "housekeeping"
    /// Sees the rows of all tenants.
    let pool: PostgresPool
    let operationDays: Int
    let refusalDays: Int
    let scheduleRunDays: Int
    let deadLetterDays: Int
    let bus: any MessageBus
    let metrics: MetricsRegistry
    let logger: Logger

    /// Who reads the dead letters.
    static let letterGroup = "\(GatewayService.name)-dead-letters"

    private static let lookSeconds = 60.0
    private static let looksPerPruning = 60

    func run(until shutdown: ShutdownSignal) async throws {
        for look in 0... {
            guard !shutdown.isRequested else { return }
            do {
                try await count()
                if look % Self.looksPerPruning == 0 {
                    try await prune()
                    await pruneTopics()
                }
            } catch {
                logger.warning("Housekeeping begins again", metadata: ["error": "\(error)"])
            }
            pool.closeExpired()
            await shutdown.sleep(seconds: Self.lookSeconds)
        }
    }

    func count() async throws {
        let result = try await pool.run(
            Statement(
                """
                SELECT (SELECT count(*) FROM streams WHERE parked_reason IS NOT NULL) AS parked, \
                (SELECT count(*) FROM held_events) AS held, \
                (SELECT count(*) FROM workflows WHERE status = 'needs-person') AS stuck, \
                (SELECT count(*) FROM dead_letters WHERE state = 'waiting') AS letters
                """))
        guard let row = result.rows.first else { return }
        metrics.set(
            "dora_streams_parked", help: "Streams whose next event doesn't fit or can't be applied",
            to: Double(try row.integer("parked")))
        metrics.set(
            "dora_workflows_needing_a_person", help: "Workflows with a compensation that failed however often tried",
            to: Double(try row.integer("stuck")))
        metrics.set(
            "dora_events_held", help: "Events that wait for the one before them", to: Double(try row.integer("held")))
        metrics.set(
            "dora_dead_letters_waiting", help: "Dead letters that can be redriven",
            to: Double(try row.integer("letters")))
    }

    /// Deletes letters from their topics that are kept here, and would not be taken again.
    func pruneTopics() async {
        let time = ServiceFoundation.clock().adding(seconds: -Double(deadLetterDays) * 86_400)
        for topic in MessageCatalogue.agents.map(\.domain.deadLetters) {
            do throws(BusError) {
                let count = try await bus.deleteHandled(by: Self.letterGroup, of: topic, before: time)
                if count > 0 {
                    logger.info(
                        "Dead letters were deleted from their topic",
                        metadata: ["topic": topic.rawValue, "count": "\(count)"])
                }
            } catch {
                logger.warning(
                    "Dead letters stay in their topic", metadata: ["topic": topic.rawValue, "error": "\(error)"])
            }
        }
    }

    /// Operations go with the time that their addresses promise, whatever became of them.
    func prune() async throws {
        let operations = try await deleteOperations()
        let refusals = try await delete("refusals", older: "time", days: refusalDays)
        let runs = try await delete("schedule_runs", older: "started_at", days: scheduleRunDays)
        let windows = try await pool.run(
            Statement(
                """
                DELETE FROM rate_limits \
                WHERE window_start + make_interval(secs => seconds) < clock_timestamp() - interval '1 hour'
                """)
        ).affectedRows
        // A letter that is to be sent stays until it is: a policy of the table holds that.
        let letters = try await delete("dead_letters", older: "time", days: deadLetterDays)
        try await pool.run(
            Statement(
                """
                DELETE FROM operation_waits w WHERE NOT EXISTS \
                (SELECT 1 FROM operations o WHERE o.tenant = w.tenant AND o.id = w.operation)
                """))
        if operations + refusals + runs + letters + windows > 0 {
            logger.info(
                "Pruned",
                metadata: [
                    "operations": "\(operations)", "refusals": "\(refusals)", "schedule runs": "\(runs)",
                    "dead letters": "\(letters)", "windows": "\(windows)",
                ])
        }
    }

    /// Tenant by tenant, each found by the one before it: operations have no index by their age alone.
    private func deleteOperations() async throws -> Int {
        try await pool.deletePortions(
            Statement(
                """
                WITH RECURSIVE tenants (tenant) AS ( \
                SELECT min(tenant) FROM operations UNION ALL \
                SELECT (SELECT min(o.tenant) FROM operations o WHERE o.tenant > t.tenant) FROM tenants t \
                WHERE t.tenant IS NOT NULL) \
                DELETE FROM operations WHERE ctid = ANY (ARRAY(SELECT old.ctid FROM tenants CROSS JOIN LATERAL ( \
                SELECT o.ctid FROM operations o WHERE o.tenant = tenants.tenant \
                AND o.issued_at < statement_timestamp() - make_interval(days => $1::int) \
                ORDER BY o.issued_at, o.id LIMIT 1000) AS old LIMIT 1000))
                """, [.integer(operationDays)]))
    }

    private func delete(_ table: StaticString, older column: StaticString, days: Int) async throws -> Int {
        try await pool.deletePortions(
            Statement(
                """
                DELETE FROM \(table) WHERE ctid = ANY (ARRAY(SELECT ctid FROM \(table) \
                WHERE \(column) < statement_timestamp() - make_interval(days => $1::int) LIMIT 1000))
                """, [.integer(days)]))
    }
}
