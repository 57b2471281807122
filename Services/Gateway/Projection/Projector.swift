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
    /// False only in a development run that has the chain of hashes switched off.
    let checksHistory: Bool
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
        try await project(events)
        metrics.increment("dora_events_projected_total", help: "Events projected", by: Double(events.count))
        await failpoints.pass(.afterProjectionCommit)
        wakeOutbox()
    }

    /// Projects events in one transaction. When they are at fault, halves them until the culprit stands alone, and
    /// parks its stream: the others go on.
    private func project(_ events: [ProjectedEvent]) async throws {
        do {
            try await write(events)
        } catch {
            guard ProjectionFailure(error) == .ownFault else { throw BatchError.retryLater(reason: "\(error)") }
            if events.count > 1 {
                let middle = events.count / 2
                try await project(Array(events[..<middle]))
                try await project(Array(events[middle...]))
            } else if let event = events.first {
                try await park(event, because: error)
            }
        }
    }

    /// Parks the stream of an event that can't be applied, or behind which one is held that can't be.
    private func park(_ event: ProjectedEvent, because error: any Error) async throws {
        let reason = ProjectionFailure.reason(of: event, error)
        metrics.increment("dora_events_not_applicable_total", help: "Events for which a stream was parked")
        logger.error(
            "A stream is parked: an event can't be applied",
            metadata: [
                "tenant": event.attributes.tenant.text, "stream": event.stream.text,
                "message": event.attributes.id.text, "error": "\(error)",
            ])
        do {
            try await write([event], parking: reason)
        } catch {
            guard ProjectionFailure(error) == .ownFault else { throw BatchError.retryLater(reason: "\(error)") }
            try await transaction([event]) { session, events in
                for event in events { try await session.park(event, reason: reason) }
            }
        }
    }

    private func write(_ events: [ProjectedEvent], parking reason: String? = nil) async throws {
        try await transaction(events) { session, events in try await session.apply(events, parking: reason) }
    }

    /// Runs a piece of work for each tenant of some events in one transaction; again when another projector was
    /// quicker.
    private func transaction(
        _ events: [ProjectedEvent], _ work: (ProjectionSession, [ProjectedEvent]) async throws -> Void
    ) async throws {
        for attempt in 1... {
            do {
                return try await once(events, work)
            } catch {
                // Another projector had a stream of this batch: begin again from what it wrote.
                guard ProjectionFailure(error) == .contention else { throw error }
                guard attempt < 8 else { throw BatchError.retryLater(reason: "\(error)") }
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 << attempt))))
            }
        }
    }

    private func once(
        _ events: [ProjectedEvent], _ work: (ProjectionSession, [ProjectedEvent]) async throws -> Void
    ) async throws {
        let byTenant = Dictionary(grouping: events, by: \.attributes.tenant)
        // Always in the same order, so that two projectors can't wait for each other's locks.
        try await inTransaction(byTenant.keys.sorted { $0.text < $1.text }) { session in
            try await work(session, byTenant[session.tenant] ?? [])
        }
    }

    /// Runs a piece of work for each of some tenants in one transaction, and tells every gateway of it.
    func inTransaction(_ tenants: [TenantID], _ work: (ProjectionSession) async throws -> Void) async throws {
        guard let first = tenants.first else { return }
        try await pool.withTransaction(tenant: first) { connection in
            let begun = try await connection.run([
                Statement("SELECT nextval('projection_batches') AS batch"), ReadModelGeneration.shareLock,
                .lookingUpByIndex,
            ])
            guard let number = try begun.first?.rows.first?.integer("batch") else { return }
            let changes = ProjectionChanges()
            for tenant in tenants {
                if tenant != first { try await connection.run(.setTenant(tenant.text)) }
                try await work(
                    ProjectionSession(
                        tenant: tenant, connection: connection, batch: number, engine: engine, logger: logger,
                        checksHistory: checksHistory, changes: changes))
            }
            try await connection.run(
                Statement("SELECT pg_notify($1, $2)", [.text(Self.channel), .text(changes.all.payload(batch: number))]))
        }
    }
}
