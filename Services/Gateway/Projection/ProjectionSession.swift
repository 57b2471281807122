internal import Contracts
internal import Observability
internal import Persistence

/// Applies one tenant's events within the projection's transaction.
struct ProjectionSession: Sendable {
    let tenant: TenantID
    let connection: PostgresConnection
    let batch: Int
    let engine: WorkflowEngine
    let logger: Logger

    func apply(_ events: [ProjectedEvent]) async throws {
        var tracker = StreamTracker(heads: try await heads(of: events))
        var applied: [ProjectedEvent] = []
        var held: [ProjectedEvent] = []
        for event in events {
            if event.isOperation {
                applied.append(event)
                continue
            }
            take(event, &tracker, &applied, &held)
        }
        try await release(&tracker, &applied, &held)
        try await ProjectionWriter(tenant: tenant, connection: connection).write(
            applied, held: held, heads: tracker.heads.filter { tracker.changed.contains($0.key) })
        try await OutcomeWriter(tenant: tenant, connection: connection, batch: batch, engine: engine)
            .write(applied, changed: tracker.heads.filter { tracker.changed.contains($0.key) })
    }

    private func take(
        _ event: ProjectedEvent, _ tracker: inout StreamTracker, _ applied: inout [ProjectedEvent],
        _ held: inout [ProjectedEvent]
    ) {
        switch tracker.decide(event.stream, event.event, hash: event.hash) {
        case .apply: applied.append(event)
        case .drop: break
        case .hold: held.append(event)
        case .park(let reason):
            held.append(event)
            logger.error(
                "A stream is parked: its history doesn't fit",
                metadata: ["tenant": tenant.text, "stream": event.stream.text, "reason": reason])
        }
    }

    /// Applies held events whose gap has been filled.
    private func release(
        _ tracker: inout StreamTracker, _ applied: inout [ProjectedEvent], _ held: inout [ProjectedEvent]
    ) async throws {
        let streams = tracker.changed.filter { tracker.heads[$0]?.parkedReason == nil }
        guard !streams.isEmpty else { return }
        let result = try await connection.run(
            Statement(
                """
                SELECT headers, body FROM held_events WHERE tenant = $1 AND stream = ANY($2) ORDER BY stream, version
                """, [.text(tenant.text), .texts(streams.map(\.text))]))
        var waiting = try result.rows.map { row in
            try ProjectedEvent(
                headers: ProjectedEvent.headers(from: try row.text("headers")), body: try row.bytes("body"))
        }
        guard !waiting.isEmpty || !held.isEmpty else { return }
        // What this batch held may be what a stored one waits for, and the other way round.
        waiting += held
        waiting.sort { ($0.stream, $0.event.streamVersion) < ($1.stream, $1.event.streamVersion) }
        held = []
        for event in waiting { take(event, &tracker, &applied, &held) }
    }

    private func heads(of events: [ProjectedEvent]) async throws -> [StreamName: StreamTracker.Head] {
        let streams = Set(events.filter { !$0.isOperation }.map(\.stream.text)).sorted()
        let result = try await connection.run(
            Statement(
                """
                SELECT stream, version, hash, parked_reason FROM streams WHERE tenant = $1 AND stream = ANY($2) \
                ORDER BY stream FOR UPDATE
                """, [.text(tenant.text), .texts(streams)]))
        var heads: [StreamName: StreamTracker.Head] = [:]
        for row in result.rows {
            heads[try StreamName(try row.text("stream"))] = StreamTracker.Head(
                version: try row.integer("version"), hash: try row.text("hash"),
                parkedReason: try row.textIfPresent("parked_reason"))
        }
        return heads
    }
}
