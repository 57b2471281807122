internal import Contracts
internal import Persistence

/// Gives events to the schedules that wait for them, in the transaction that projects them: none is missed. Each
/// schedule marks how far it has taken every stream, so that an event which is projected again, into whatever
/// generation of the read model, starts nothing.
struct ScheduleEvents: Sendable {
    let tenant: TenantID
    let connection: PostgresConnection
    let clock: DatabaseClock

    /// The types of events that a schedule may wait for: all of the catalogue but those that workflows write
    /// themselves, which would start them again and again.
    static let types: Set<String> = Set(
        MessageCatalogue.agents.flatMap(\.events).map { $0.type }
            .filter { !WorkflowDefinitions.all.ownEvents.contains($0) }.map(\.text))

    /// Takes events that were just applied. The projection's lock of the tenant must be held.
    func take(_ applied: [ProjectedEvent]) async throws {
        let candidates = applied.filter { Self.types.contains($0.attributes.type.text) }
        guard !candidates.isEmpty else { return }
        let waiting = try await ScheduleStore.waiting(
            for: Set(candidates.map(\.attributes.type.text)), tenant: tenant, on: connection)
        guard !waiting.isEmpty else { return }
        var concerning: [(event: ProjectedEvent, organisation: ResourceID)] = []
        for event in candidates {
            if let organisation = try await organisation(of: event) { concerning.append((event, organisation)) }
        }
        let now = try await clock.now(connection)
        for stored in waiting {
            let events = concerning.filter {
                $0.organisation == stored.schedule.organisation
                    && $0.event.attributes.type.text == stored.schedule.trigger.eventType
            }.map(\.event)
            if !events.isEmpty { try await give(events, to: stored, at: now) }
        }
    }

    private func give(_ events: [ProjectedEvent], to stored: StoredSchedule, at now: Timestamp) async throws {
        let id = stored.schedule.id
        let marks = try await ScheduleStore.marks(
            of: id, streams: Array(Set(events.map(\.stream))), tenant: tenant, on: connection)
        let fresh = events.filter { $0.event.streamVersion > marks[$0.stream] ?? 0 }
        guard !fresh.isEmpty else { return }
        let versions = Dictionary(fresh.map { ($0.stream, $0.event.streamVersion) }, uniquingKeysWith: max)
        try await ScheduleStore.mark(id, versions, tenant: tenant, on: connection)
        guard stored.schedule.isEnabled, case .event(_, let quietSeconds) = stored.schedule.trigger else { return }
        var next = stored
        next.progress.take(fresh.count, quietSeconds: quietSeconds, at: now)
        try await ScheduleStore.update(next, tenant: tenant, on: connection)
    }

    /// The organisation that an event concerns; nil for one that concerns none.
    private func organisation(of event: ProjectedEvent) async throws -> ResourceID? {
        if event.stream.kind == Organisation.kind { return event.stream.id }
        if case .state(let bytes) = event.parts.resource { return try Self.organisation(in: bytes) }
        // Of what is gone, the last state tells.
        let result = try await connection.run(
            Statement(
                """
                SELECT resource FROM audit_events WHERE tenant = $1 AND stream = $2 AND version < $3 \
                AND resource IS NOT NULL ORDER BY version DESC LIMIT 1
                """,
                [.text(tenant.text), .text(event.stream.text), .integer(event.event.streamVersion)]))
        return try result.rows.first.flatMap { try Self.organisation(in: try $0.textBytes("resource")) }
    }

    private static func organisation(in state: [UInt8]) throws -> ResourceID? {
        try CanonicalJSON.decode(JSONValue.self, from: state)["organisation"]?.stringValue.map { try ResourceID($0) }
    }
}
