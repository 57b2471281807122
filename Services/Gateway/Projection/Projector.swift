internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Writes the read model from the domains' events, closes operations and advances workflows: a batch of a partition's
/// events in one transaction, its offset committed after.
struct Projector: PartitionHandler {
    /// The channel on which every gateway hears that something was projected.
    static let channel = "gateway_projection"

    let pool: PostgresPool
    let engine: WorkflowEngine
    let failpoints: Failpoints
    let metrics: MetricsRegistry
    let logger: Logger
    /// Called after a commit that may have put commands into the outbox.
    let wakeOutbox: @Sendable () -> Void

    func handle(_ records: [IncomingRecord]) async throws {
        var events: [ProjectedEvent] = []
        for record in records {
            do {
                events.append(try ProjectedEvent(record))
            } catch {
                // It has no stream to be held in; the log keeps it, and the topic by its offset.
                metrics.increment("dora_events_unreadable_total", help: "Records of event topics that are no events")
                logger.error(
                    "A record of an event topic is no event",
                    metadata: [
                        "error": "\(error)", "topic": record.topic.rawValue,
                        "offset": "\(record.partition)/\(record.offset)",
                    ])
            }
        }
        guard !events.isEmpty else { return }
        for attempt in 1... {
            do {
                try await project(events)
                break
            } catch let error as DatabaseError where (error.isSerialization || error.isUniqueViolation) && attempt < 8 {
                // Another projector had a stream of this batch: begin again from what it wrote.
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 << attempt))))
            } catch let error as DatabaseError where error.isInfrastructure {
                throw BatchError.retryLater(reason: "\(error)")
            } catch is CancellationError {
                throw BatchError.retryLater(reason: "the service is stopping")
            }
        }
        metrics.increment("dora_events_projected_total", help: "Events projected", by: Double(events.count))
        await failpoints.pass(.afterProjectionCommit)
        wakeOutbox()
    }

    private func project(_ events: [ProjectedEvent]) async throws {
        let byTenant = Dictionary(grouping: events, by: \.attributes.tenant)
        // Always in the same order, so that two projectors can't wait for each other's locks.
        let order = byTenant.keys.sorted { $0.text < $1.text }
        guard let first = order.first else { return }
        try await pool.withTransaction(tenant: first) { connection in
            let batch = try await connection.run(Statement("SELECT nextval('projection_batches') AS batch"))
            guard let number = try batch.rows.first?.integer("batch") else { return }
            for tenant in order {
                try await connection.run(
                    Statement("SELECT set_config('app.tenant', $1, true)", [.text(tenant.text)]))
                let session = ProjectionSession(
                    tenant: tenant, connection: connection, batch: number, engine: engine, logger: logger)
                try await session.apply(byTenant[tenant] ?? [])
            }
            try await connection.run(
                Statement("SELECT pg_notify($1, $2)", [.text(Self.channel), .text(String(number))]))
        }
    }
}
