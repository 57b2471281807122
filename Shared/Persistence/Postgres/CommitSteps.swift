internal import Contracts

/// The first round of a commit: everything but the events, in the order in which every transaction locks (tenants,
/// within them inbox, tables by name, rows by id), and last the heads of the streams.
struct CommitSteps {
    let plan: CommitPlan
    let guarantees: Set<Guarantee>

    var all: [CommitStep] {
        let tenants = Set(plan.tenants.map(\.tenant)).union(plan.streams.keys).sorted { $0.text < $1.text }
        var steps = [CommitStep(statement: Statement("BEGIN")), CommitStep(statement: .lookingUpByIndex)]
        for tenant in tenants {
            steps.append(CommitStep(statement: .setTenant(tenant.text)))
            if let writes = plan.tenants.first(where: { $0.tenant == tenant }) {
                steps += inbox(writes) + tables(writes) + files(writes)
            }
            if let streams = plan.streams[tenant], !streams.isEmpty {
                steps.append(heads(of: streams.sorted(), tenant: tenant))
            }
        }
        return steps
    }

    private func inbox(_ writes: CommitPlan.TenantWrites) -> [CommitStep] {
        guard !writes.inbox.isEmpty else { return [] }
        let statement = Statement(
            """
            INSERT INTO inbox (tenant, message_id, request_hash, outcome_status) \
            SELECT $1, entries.* FROM unnest($2, $3, $4) AS entries ON CONFLICT DO NOTHING RETURNING message_id
            """,
            [
                .text(writes.tenant.text), .uuids(writes.inbox.map(\.messageID.uuid)),
                .texts(writes.inbox.map(\.requestHash)), .integers(writes.inbox.map(\.status)),
            ])
        return [CommitStep(statement: statement, check: .inbox(writes.inbox.map(\.messageID)))]
    }

    private func tables(_ writes: CommitPlan.TenantWrites) -> [CommitStep] {
        let checks = guarantees.contains(.expectedVersion)
        var steps: [CommitStep] = []
        for table in writes.tables {
            let statements = TableStatements(table: table.table, tenant: writes.tenant)
            let kind = table.table.kind
            let existing = (table.updates.map(\.row.id) + table.removals.map(\.id)).sorted()
            if existing.count > 1 { steps.append(CommitStep(statement: statements.lock(existing))) }
            if !table.inserts.isEmpty {
                let expected = Dictionary(table.inserts.map { ($0.id, 0) }) { first, _ in first }
                steps.append(
                    CommitStep(
                        statement: statements.insert(table.inserts, overwrites: !checks),
                        check: .rows(expected, kind: kind)))
            }
            if !table.updates.isEmpty {
                let expected = Dictionary(table.updates.map { ($0.row.id, $0.expected) }) { first, _ in first }
                steps.append(
                    CommitStep(
                        statement: statements.update(table.updates, checks: checks),
                        check: checks ? .rows(expected, kind: kind) : .nothing))
            }
            if !table.removals.isEmpty {
                let expected = Dictionary(table.removals.map { ($0.id, $0.expected) }) { first, _ in first }
                steps.append(
                    CommitStep(
                        statement: statements.remove(table.removals, checks: checks),
                        check: checks ? .rows(expected, kind: kind) : .nothing))
            }
        }
        return steps
    }

    private func files(_ writes: CommitPlan.TenantWrites) -> [CommitStep] {
        var statements: [Statement] = []
        let tenant = Parameter.text(writes.tenant.text)
        if !writes.droppedContents.isEmpty {
            statements.append(
                Statement(
                    """
                    DELETE FROM content USING unnest($2, $3) AS dropped (digest, purpose) WHERE tenant = $1 \
                    AND content.digest = dropped.digest AND content.purpose = dropped.purpose
                    """,
                    [
                        tenant, .texts(writes.droppedContents.map(\.digest)),
                        .texts(writes.droppedContents.map(\.purpose)),
                    ]))
        }
        // One statement a file: files are large, and an array of them would stand in memory once more.
        for content in writes.contents {
            statements.append(
                Statement(
                    """
                    INSERT INTO content (tenant, digest, purpose, media_type, length, bytes) \
                    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
                    """,
                    [
                        tenant, .text(content.key.digest), .text(content.key.purpose), .text(content.mediaType),
                        .integer(content.bytes.count), .bytes(content.bytes),
                    ]))
        }
        if !writes.droppedAttempts.isEmpty {
            statements.append(
                Statement(
                    "DELETE FROM upload_chunks WHERE tenant = $1 AND attempt = ANY($2)",
                    [tenant, .uuids(writes.droppedAttempts.map(\.uuid))]))
        }
        for held in writes.heldAttempts {
            statements.append(
                Statement(
                    """
                    UPDATE upload_chunks SET received_at = clock_timestamp() + make_interval(secs => $3) \
                    WHERE tenant = $1 AND attempt = $2
                    """, [tenant, .uuid(held.attempt.uuid), .double(held.seconds)]))
        }
        for chunk in writes.chunks {
            statements.append(
                Statement(
                    """
                    INSERT INTO upload_chunks (tenant, attempt, index, bytes) VALUES ($1, $2, $3, $4) \
                    ON CONFLICT (tenant, attempt, index) DO UPDATE SET bytes = excluded.bytes, \
                    received_at = clock_timestamp()
                    """,
                    [tenant, .uuid(chunk.position.attempt.uuid), .integer(chunk.position.index), .bytes(chunk.bytes)]))
        }
        if !writes.tombstones.isEmpty {
            statements.append(
                Statement(
                    """
                    INSERT INTO tombstones (tenant, message_id, reason) \
                    SELECT $1, stones.* FROM unnest($2, $3) AS stones ON CONFLICT DO NOTHING
                    """,
                    [
                        tenant, .uuids(writes.tombstones.map(\.messageID.uuid)),
                        .texts(writes.tombstones.map(\.reason)),
                    ]))
        }
        return statements.map { CommitStep(statement: $0) }
    }

    private func heads(of streams: [StreamName], tenant: TenantID) -> CommitStep {
        let statement = Statement(
            """
            SELECT names.stream, last.version, last.hash FROM unnest($2) AS names (stream) \
            CROSS JOIN LATERAL (SELECT version, hash FROM event_log AS log \
            WHERE log.tenant = $1 AND log.stream = names.stream ORDER BY version DESC LIMIT 1) AS last
            """, [.text(tenant.text), .texts(streams.map(\.text))])
        return CommitStep(statement: statement, check: .heads(tenant))
    }
}
