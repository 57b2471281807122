internal import Contracts

extension MemoryState {
    /// Checks and writes everything, or throws and must be forgotten: the caller works on a copy.
    mutating func apply(
        _ plan: CommitPlan, guarantees: Set<Guarantee>
    ) throws(StoreError) -> [LoggedEvent] {
        let checks = guarantees.contains(.expectedVersion)
        for writes in plan.tenants {
            try remember(writes)
            for table in writes.tables { try apply(table, tenant: writes.tenant, checks: checks) }
            applyFiles(writes)
            for tombstone in writes.tombstones {
                let key = MessageKey(tenant: writes.tenant, id: tombstone.messageID)
                tombstones[key] = tombstones[key] ?? tombstone.reason
            }
        }
        var assembly = EventAssembly(guarantees: guarantees, heads: heads)
        let assembled = try assembly.rows(plan.drafts)
        var events: [LoggedEvent] = []
        for (draft, row) in assembled {
            log.append(row)
            let tenant = draft.message.tenant
            heads[StreamKey(tenant: tenant, stream: draft.stream)] = StreamHead(version: row.version, hash: row.hash)
            causes[MessageKey(tenant: tenant, id: draft.message.messageID)] = draft.message.operation
            do throws(DatabaseError) { events.append(try row.event(position: Int64(log.count))) } catch {
                throw .poison(error)
            }
        }
        return events
    }

    private mutating func remember(_ writes: CommitPlan.TenantWrites) throws(StoreError) {
        var doubled: [MessageID] = []
        for entry in writes.inbox {
            let key = MessageKey(tenant: writes.tenant, id: entry.messageID)
            let known = KnownMessage(
                tenant: writes.tenant, messageID: entry.messageID,
                operation: OperationIdentity.operation(message: entry.messageID, requestHash: entry.requestHash),
                outcomeStatus: entry.status)
            if inbox.updateValue(known, forKey: key) != nil { doubled.append(entry.messageID) }
        }
        if !doubled.isEmpty { throw .duplicate(doubled) }
    }

    private mutating func apply(
        _ writes: CommitPlan.TableWrites, tenant: TenantID, checks: Bool
    ) throws(StoreError) {
        let key = TableKey(tenant: tenant, table: writes.table.name)
        var rows = tables[key] ?? [:]
        func check(_ id: ResourceID, _ expected: Int) throws(StoreError) {
            guard !checks || (rows[id]?.version ?? 0) == expected else {
                throw .conflict(stream: StreamName(kind: writes.table.kind, id: id), expected: expected)
            }
        }
        for row in writes.inserts {
            try check(row.id, 0)
            rows[row.id] = row
        }
        for update in writes.updates {
            try check(update.row.id, update.expected)
            rows[update.row.id] = update.row
        }
        for removal in writes.removals {
            try check(removal.id, removal.expected)
            rows[removal.id] = nil
        }
        tables[key] = rows
    }

    private mutating func applyFiles(_ writes: CommitPlan.TenantWrites) {
        for key in writes.droppedContents { contents[writes.tenant]?[key] = nil }
        for write in writes.contents { contents[writes.tenant, default: [:]][write.key] = write }
        for attempt in writes.droppedAttempts { chunks[MessageKey(tenant: writes.tenant, id: attempt)] = nil }
        for chunk in writes.chunks {
            chunks[MessageKey(tenant: writes.tenant, id: chunk.position.attempt), default: [:]][chunk.position.index] =
                chunk.bytes
        }
    }
}
