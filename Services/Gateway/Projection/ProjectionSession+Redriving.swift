internal import Contracts
internal import Persistence

extension ProjectionSession {
    /// Applies the next held events of a parked stream; the stream stays parked until none is left. One that waits
    /// goes on where the next held event fits.
    func redrive(_ stream: StreamName, atMost portion: Int) async throws -> ParkedStreamStep {
        guard let head = try await head(of: stream) else { return ParkedStreamStep(applied: 0, ending: .notParked) }
        let held = try await connection.run(
            Statement(
                """
                SELECT headers, body FROM \(tables.heldEvents) WHERE tenant = $1 AND stream = $2 \
                ORDER BY version LIMIT $3
                """,
                [.text(tenant.text), .text(stream.text), .integer(portion)])
        ).rows
        var free = head
        free.parkedReason = nil
        let events = try held.map { row in
            try ProjectedEvent(
                headers: ProjectedEvent.headers(from: try row.text("headers")), body: try row.bytes("body"))
        }
        // Also what stands below the head: another event in an applied one's place must not free its stream.
        let past = try await past(of: events, below: [stream: free])
        var tracker = StreamTracker(heads: [stream: free], past: past, checksHistory: checksHistory)
        var applied: [ProjectedEvent] = []
        var isAtEnd = held.count < portion
        loop: for event in events {
            switch tracker.decide(stream, event.event, hash: event.hash) {
            case .apply: applied.append(event)
            case .drop: continue
            case .hold, .park:
                // It doesn't fit; or one before it is missing, and the stream is free and waits.
                isAtEnd = true
                break loop
            }
        }
        var last = tracker.heads[stream] ?? free
        let newReason = last.parkedReason
        guard head.parkedReason != nil || newReason != nil || !applied.isEmpty else {
            return ParkedStreamStep(applied: 0, ending: .notParked)
        }
        if newReason == nil && !isAtEnd { last.parkedReason = head.parkedReason }
        try await write(applied, stream, last)
        let ending = newReason.map { ParkedStreamStep.Ending.parked($0) } ?? (isAtEnd ? .free : .more)
        return ParkedStreamStep(applied: applied.count, ending: ending)
    }

    /// Parks a stream for the reason for which its next event can't be applied.
    func park(_ stream: StreamName, because reason: String) async throws {
        guard var head = try await head(of: stream) else { return }
        head.parkedReason = reason
        try await write([], stream, head)
    }

    /// The stream's head, locked; nil when the stream isn't known.
    private func head(of stream: StreamName) async throws -> StreamTracker.Head? {
        let result = try await connection.run(
            Statement(
                """
                SELECT version, hash, parked_reason FROM \(tables.streams) \
                WHERE tenant = $1 AND stream = $2 FOR UPDATE
                """, [.text(tenant.text), .text(stream.text)]))
        return try result.rows.first.map { row in
            StreamTracker.Head(
                version: try row.integer("version"), hash: try row.text("hash"),
                parkedReason: try row.textIfPresent("parked_reason"))
        }
    }

    private func write(_ applied: [ProjectedEvent], _ stream: StreamName, _ head: StreamTracker.Head) async throws {
        try await ProjectionWriter(tenant: tenant, connection: connection, tables: tables, changes: changes).write(
            applied, held: [], heads: [stream: head], known: [stream])
        try await takeEffect(of: applied, changed: [stream: head])
    }
}
