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
    /// False only in a development run that has the chain of hashes switched off.
    var checksHistory = true
    /// Where it writes.
    var tables = ReadModelTables.serving
    /// Whether operations close and workflows move: not in a rebuild.
    var hasEffects = true
    /// Is told which kinds of resources were written.
    var changes: ProjectionChanges?

    /// Applies events and those that waited for them.
    /// - Parameter parking: why the events' streams are parked after them, so that what was held and can't be applied
    ///   stays held; nil in the usual case.
    func apply(_ events: [ProjectedEvent], parking reason: String? = nil) async throws {
        let (heads, waiting) = try await heads(of: events)
        var tracker = StreamTracker(
            heads: heads, past: try await past(of: events, below: heads), checksHistory: checksHistory)
        var applied: [ProjectedEvent] = []
        var held: [ProjectedEvent] = []
        for event in events {
            if event.isOperation {
                applied.append(event)
                continue
            }
            take(event, &tracker, &applied, &held)
        }
        if let reason {
            for event in events where !event.isOperation { tracker.park(event.stream, reason: reason) }
        } else {
            try release(waiting, &tracker, &applied, &held)
        }
        var changed = tracker.heads.filter { tracker.changed.contains($0.key) }
        // A stream of which all is held gets its row too: it is listed by it, and a projector that comes late is refused
        // at it instead of holding what is applied elsewhere.
        for event in held where heads[event.stream] == nil && changed[event.stream] == nil {
            changed[event.stream] = StreamTracker.Head.none
        }
        try await ProjectionWriter(tenant: tenant, connection: connection, tables: tables, changes: changes).write(
            applied, held: held, heads: changed, known: Set(heads.keys))
        try await takeEffect(of: applied, changed: changed)
    }

    /// What applied events bring about beside what is read: operations close, workflows move, schedules hear of them.
    func takeEffect(of applied: [ProjectedEvent], changed: [StreamName: StreamTracker.Head]) async throws {
        guard hasEffects else { return }
        try await OutcomeWriter(tenant: tenant, connection: connection, batch: batch, engine: engine)
            .write(applied, changed: changed)
        try await ScheduleEvents(tenant: tenant, connection: connection, clock: engine.clock).take(applied)
    }

    /// Holds an event that can't be applied, and parks its stream.
    func park(_ event: ProjectedEvent, reason: String) async throws {
        let heads = try await heads(of: [event], isParking: true).heads
        var tracker = StreamTracker(heads: heads)
        guard event.event.streamVersion > tracker.heads[event.stream]?.version ?? 0 else { return }
        tracker.park(event.stream, reason: reason)
        try await ProjectionWriter(tenant: tenant, connection: connection, tables: tables, changes: changes).write(
            [], held: [event], heads: tracker.heads, known: Set(heads.keys))
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
    /// - Parameter stored: what is held of the batch's streams.
    private func release(
        _ stored: [ProjectedEvent], _ tracker: inout StreamTracker, _ applied: inout [ProjectedEvent],
        _ held: inout [ProjectedEvent]
    ) throws {
        let streams = tracker.changed.filter { tracker.heads[$0]?.parkedReason == nil }
        var waiting = stored.filter { streams.contains($0.stream) }
        guard !streams.isEmpty, !waiting.isEmpty || !held.isEmpty else { return }
        // What this batch held may be what a stored one waits for, and the other way round.
        waiting += held
        waiting.sort { ($0.stream, $0.event.streamVersion) < ($1.stream, $1.event.streamVersion) }
        held = []
        for event in waiting { take(event, &tracker, &applied, &held) }
    }

    /// The hashes of what was applied in the places of events that come again.
    func past(
        of events: [ProjectedEvent], below heads: [StreamName: StreamTracker.Head]
    ) async throws -> [StreamTracker.HeardEvent: String] {
        let again = events.filter { event in
            !event.isOperation && event.event.streamVersion < heads[event.stream]?.version ?? 0
        }
        guard checksHistory, !again.isEmpty else { return [:] }
        let result = try await connection.run(
            Statement(
                """
                SELECT a.stream, a.version, a.hash FROM unnest($2::text[], $3::bigint[]) AS u(stream, version) \
                JOIN \(tables.auditEvents) a ON a.tenant = $1 AND a.stream = u.stream AND a.version = u.version
                """,
                [
                    .text(tenant.text), .texts(again.map(\.stream.text)),
                    .integers(again.map(\.event.streamVersion)),
                ]))
        var past: [StreamTracker.HeardEvent: String] = [:]
        for row in result.rows {
            let event = StreamTracker.HeardEvent(
                stream: try StreamName(try row.text("stream")), version: try row.integer("version"))
            past[event] = try row.text("hash")
        }
        return past
    }

    /// The heads of those of the events' streams that are known, locked, and what is held of them: a projector that has
    /// lost its partition and comes late must not set a head back. A stream that isn't known has nothing to lock; who
    /// writes its first row second is refused it, and begins again. Each stream is looked up by itself (`LATERAL`), in
    /// the order of the names: the planner takes a tenant that is new, or grows, for small, and would read all of its
    /// streams.
    private func heads(
        of events: [ProjectedEvent], isParking: Bool = false
    ) async throws -> (heads: [StreamName: StreamTracker.Head], held: [ProjectedEvent]) {
        let streams = Set(events.filter { isParking || !$0.isOperation }.map(\.stream.text)).sorted()
        guard !streams.isEmpty else { return ([:], []) }
        let results = try await connection.run([
            Statement(
                """
                SELECT head.* FROM (SELECT name FROM unnest($2::text[]) AS asked (name) ORDER BY name) AS asked \
                CROSS JOIN LATERAL (SELECT stream, version, hash, parked_reason FROM \(tables.streams) \
                WHERE tenant = $1 AND stream = asked.name FOR UPDATE) AS head
                """, [.text(tenant.text), .texts(streams)]),
            Statement(
                """
                SELECT held.headers, held.body FROM unnest($2::text[]) AS asked (name) \
                CROSS JOIN LATERAL (SELECT stream, version, headers, body FROM \(tables.heldEvents) \
                WHERE tenant = $1 AND stream = asked.name OFFSET 0) AS held ORDER BY held.stream, held.version
                """, [.text(tenant.text), .texts(streams)]),
        ])
        var heads: [StreamName: StreamTracker.Head] = [:]
        for row in results[0].rows {
            heads[try StreamName(try row.text("stream"))] = StreamTracker.Head(
                version: try row.integer("version"), hash: try row.text("hash"),
                parkedReason: try row.textIfPresent("parked_reason"))
        }
        let held = try results[1].rows.map { row in
            try ProjectedEvent(
                headers: ProjectedEvent.headers(from: try row.text("headers")), body: try row.bytes("body"))
        }
        return (heads, held)
    }
}
