internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Sends the commands that workflows have written down: once per cluster, sealed when they leave. One gateway does it
/// at a time, by a lease.
struct CommandOutboxRelay: Service {
    let name = "command outbox"
    let pool: PostgresPool
    let leases: any LeaseStore
    let bus: any MessageBus
    let issuer: CommandIssuer
    let holder: String
    let wakeUps: RelayWakeUps
    let metrics: MetricsRegistry
    let logger: Logger

    private static let leaseSeconds = 10.0

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do { try await hold(until: shutdown) } catch {
                logger.warning("The command outbox begins again", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    private func hold(until shutdown: ShutdownSignal) async throws {
        guard var lease = try await leases.acquire("command-outbox", holder: holder, seconds: Self.leaseSeconds) else {
            return
        }
        let cluster = try await bus.clusterID()
        var renewed = ContinuousClock.now
        while !shutdown.isRequested {
            if ContinuousClock.now - renewed > .seconds(Self.leaseSeconds / 3) {
                guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else { return }
                lease = next
                renewed = ContinuousClock.now
                // A development broker that was started anew is another, empty cluster: open steps are sent again.
                guard try await bus.clusterID() == cluster else { break }
            }
            let turn = wakeUps.turn
            if try await sendNext(to: cluster) == 0 { await wakeUps.wait(after: turn, atMost: 0.5, until: shutdown) }
        }
        try await leases.release(lease)
    }

    private func sendNext(to cluster: String) async throws -> Int {
        let result = try await pool.withConnection { connection in
            try await connection.run(
                Statement(
                    """
                    SELECT position, topic, headers, value FROM command_outbox \
                    WHERE sent_to IS DISTINCT FROM $1 ORDER BY position LIMIT 100
                    """, [.text(cluster)]))
        }
        guard !result.rows.isEmpty else { return 0 }
        var records: [OutgoingRecord] = []
        for row in result.rows {
            let headers = try ProjectedEvent.headers(from: try row.text("headers"))
            records.append(
                try issuer.sealed(
                    try MessageAttributes(headers: headers), try RequestAttributes(headers: headers),
                    topic: Topic(rawValue: try row.text("topic")), body: try row.bytes("value")))
        }
        _ = try await issuer.publisher.publish(records)
        let positions = try result.rows.map { try $0.integer("position") }
        _ = try await pool.withConnection { connection in
            try await connection.run(
                Statement(
                    "UPDATE command_outbox SET sent_to = $1 WHERE position = ANY($2)",
                    [.text(cluster), .integers(positions)]))
        }
        metrics.increment(
            "dora_workflow_commands_sent_total", help: "Commands that workflows have sent", by: Double(records.count))
        return records.count
    }
}
