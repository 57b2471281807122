internal import Contracts
internal import Persistence

/// Writes what was applied: resources, history, heads and held events, each table in one statement.
struct ProjectionWriter: Sendable {
    let tenant: TenantID
    let connection: PostgresConnection
    var tables = ReadModelTables.serving
    /// Is told which kinds were written; nil where nobody reads what is written yet.
    var changes: ProjectionChanges?

    /// - Parameters:
    ///   - heads: the streams whose heads changed.
    ///   - known: the streams that have a row, locked.
    /// - Throws: `DatabaseError`, of a unique violation where another projector was quicker with a stream that isn't
    ///   known.
    func write(
        _ applied: [ProjectedEvent], held: [ProjectedEvent], heads: [StreamName: StreamTracker.Head],
        known: Set<StreamName>
    ) async throws {
        // The streams first: who has the same new one as another projector waits here, with nothing written yet.
        var statements = streams(heads, known: known)
        statements += try resources(applied)
        statements += try history(applied)
        statements += try holding(held)
        guard !statements.isEmpty else { return }
        try await connection.run(statements)
    }

    /// The last state of each resource among the events.
    private func resources(_ applied: [ProjectedEvent]) throws -> [Statement] {
        var last: [StreamName: ProjectedEvent] = [:]
        for event in applied where event.parts.resource != .none { last[event.stream] = event }
        var removed: [(String, ResourceID)] = []
        var rows = ResourceColumns()
        for (stream, event) in last.sorted(by: { $0.key < $1.key }) {
            guard let description = MessageCatalogue.resource(stream.kind) else { continue }
            changes?.note(stream.kind, of: tenant)
            switch event.parts.resource {
            case .none: continue
            case .removed: removed.append((stream.kind.rawValue, stream.id))
            case .state(let bytes): try rows.add(stream, event, bytes, description)
            }
        }
        var statements: [Statement] = []
        if !removed.isEmpty {
            statements.append(
                Statement(
                    """
                    DELETE FROM \(tables.resources) WHERE tenant = $1 \
                    AND (kind, id) IN (SELECT * FROM unnest($2::text[], $3::uuid[]))
                    """,
                    [.text(tenant.text), .texts(removed.map(\.0)), .uuids(removed.map(\.1.uuid))]))
        }
        if !rows.isEmpty {
            statements.append(
                Statement(
                    """
                    INSERT INTO \(tables.resources) (tenant, kind, id, version, created_at, updated_at, body, filters) \
                    SELECT $1, kind, id, version, created_at, updated_at, body, filters::jsonb \
                    FROM unnest($2::text[], $3::uuid[], $4::bigint[], $5::timestamptz[], $6::timestamptz[], \
                    $7::text[], $8::text[]) AS u(kind, id, version, created_at, updated_at, body, filters) \
                    ON CONFLICT (tenant, kind, id) DO UPDATE SET version = excluded.version, \
                    created_at = excluded.created_at, updated_at = excluded.updated_at, body = excluded.body, \
                    filters = excluded.filters
                    """, [.text(tenant.text)] + rows.parameters))
        }
        return statements
    }

    private func history(_ applied: [ProjectedEvent]) throws -> [Statement] {
        guard !applied.isEmpty else { return [] }
        let outcomes = try applied.map { event in
            try event.event.outcome.map { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) }
        }
        let states = applied.map { event -> String? in
            if case .state(let bytes) = event.parts.resource { return String(decoding: bytes, as: UTF8.self) }
            return nil
        }
        return [
            Statement(
                """
                INSERT INTO \(tables.auditEvents) (tenant, stream, version, message_id, type, source, time, requested_by, \
                correlation, causation, outcome, details, resource, previous_hash, hash, traceparent, is_whole) \
                SELECT $1, u.*, true FROM unnest($2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], \
                $7::timestamptz[], $8::text[], $9::uuid[], $10::uuid[], $11::text[], $12::text[], $13::text[], \
                $14::text[], $15::text[], $16::text[]) AS u ON CONFLICT (tenant, stream, version) DO NOTHING
                """,
                [
                    .text(tenant.text), .texts(applied.map(\.stream.text)),
                    .integers(applied.map(\.event.streamVersion)), .uuids(applied.map(\.attributes.id.uuid)),
                    .texts(applied.map(\.attributes.type.text)), .texts(applied.map(\.attributes.source)),
                    .timestamps(applied.map(\.attributes.time)), .texts(applied.map(\.parts.requestedBy)),
                    .uuids(applied.map(\.attributes.correlation.uuid)),
                    .uuids(applied.map { $0.attributes.causation?.uuid }), .texts(outcomes),
                    .texts(applied.map { String(decoding: $0.parts.details, as: UTF8.self) }), .texts(states),
                    .texts(applied.map(\.event.previousHash)), .texts(applied.map(\.hash)),
                    .texts(applied.map(\.attributes.traceParent)),
                ])
        ]
    }

    private func streams(_ heads: [StreamName: StreamTracker.Head], known: Set<StreamName>) -> [Statement] {
        guard !heads.isEmpty else { return [] }
        let ordered = heads.sorted { $0.key < $1.key }
        let (old, new) = (ordered.filter { known.contains($0.key) }, ordered.filter { !known.contains($0.key) })
        var statements: [Statement] = []
        if !old.isEmpty {
            statements.append(
                insert(
                    old,
                    """
                    ON CONFLICT (tenant, stream) DO UPDATE SET version = excluded.version, hash = excluded.hash, \
                    parked_reason = excluded.parked_reason
                    """))
        }
        if !new.isEmpty { statements.append(insert(new, "")) }
        // What was held and is applied now, or stands below the head, is held no longer.
        statements.append(
            Statement(
                """
                DELETE FROM \(tables.heldEvents) h USING \(tables.streams) s WHERE h.tenant = $1 AND s.tenant = $1 \
                AND s.stream = h.stream AND h.stream = ANY($2) AND h.version <= s.version
                """, [.text(tenant.text), .texts(ordered.map(\.key.text))]))
        return statements
    }

    private func insert(
        _ heads: [(key: StreamName, value: StreamTracker.Head)], _ onConflict: StaticString
    ) -> Statement {
        Statement(
            """
            INSERT INTO \(tables.streams) (tenant, stream, version, hash, parked_reason) \
            SELECT $1, u.* FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) AS u \(onConflict)
            """,
            [
                .text(tenant.text), .texts(heads.map(\.key.text)), .integers(heads.map(\.value.version)),
                .texts(heads.map(\.value.hash)), .texts(heads.map(\.value.parkedReason)),
            ])
    }

    private func holding(_ held: [ProjectedEvent]) throws -> [Statement] {
        guard !held.isEmpty else { return [] }
        return [
            Statement(
                """
                INSERT INTO \(tables.heldEvents) (tenant, stream, version, headers, body) \
                SELECT $1, u.* FROM unnest($2::text[], $3::bigint[], $4::text[], $5::bytea[]) AS u \
                ON CONFLICT (tenant, stream, version) DO NOTHING
                """,
                [
                    .text(tenant.text), .texts(held.map(\.stream.text)), .integers(held.map(\.event.streamVersion)),
                    .texts(try held.map { try $0.headersJSON() }), .byteArrays(held.map(\.body)),
                ])
        ]
    }
}
