internal import Contracts

extension CommitPlan {
    /// Puts the units' writes together: several changes of one row become one, based on what the first was based on.
    /// - Throws: `conflict` when a row's changes don't follow one another: a unit was built on a discarded one.
    init(
        units: [UnitWrites], changes: [RowKey: [RowChange]], configuration: StoreConfiguration
    ) throws(StoreError) {
        var byTenant: [TenantID: TenantWrites] = [:]
        for unit in units {
            let tenant = unit.message.tenant
            var writes = byTenant[tenant] ?? TenantWrites(tenant: tenant)
            writes.add(unit, remembers: configuration.guarantees.contains(.inbox))
            byTenant[tenant] = writes
            drafts += try unit.closedDrafts(configuration)
        }
        let checks = configuration.guarantees.contains(.expectedVersion)
        for (key, rowChanges) in changes.sorted(by: { ($0.key.table, $0.key.id) < ($1.key.table, $1.key.id) }) {
            guard let first = rowChanges.first, let last = rowChanges.last else { continue }
            for (earlier, later) in zip(rowChanges, rowChanges.dropFirst())
            where checks && later.version != earlier.version + 1 {
                throw .conflict(stream: StreamName(kind: first.table.kind, id: key.id), expected: later.version - 1)
            }
            byTenant[key.tenant, default: TenantWrites(tenant: key.tenant)]
                .add(id: key.id, table: first.table, base: first.version - 1, final: last.row)
        }
        tenants = byTenant.values.sorted { $0.tenant.text < $1.tenant.text }.map(\.ordered)
    }
}

extension CommitPlan.TenantWrites {
    fileprivate mutating func add(_ unit: UnitWrites, remembers: Bool) {
        if remembers, unit.entersInbox {
            inbox.append(
                CommitPlan.InboxEntry(
                    messageID: unit.message.messageID, requestHash: unit.message.requestHash,
                    status: unit.rejection?.status ?? 200))
        }
        for (key, write) in unit.contents {
            contents.removeAll { $0.key == key }
            droppedContents.removeAll { $0 == key }
            if let write { contents.append(write) } else { droppedContents.append(key) }
        }
        chunks += unit.chunks.map { CommitPlan.Chunk(position: $0.key, bytes: $0.value) }
        chunks.removeAll { unit.droppedAttempts.contains($0.position.attempt) }
        droppedAttempts += unit.droppedAttempts
        heldAttempts += unit.heldAttempts.map { (attempt: $0.key, seconds: $0.value) }
        tombstones += unit.tombstones.map { (messageID: $0.key, reason: $0.value) }
    }

    fileprivate mutating func add(id: ResourceID, table: TableDescription, base: Int, final: StateRow?) {
        let index = tables.firstIndex { $0.table.name == table.name } ?? tables.endIndex
        if index == tables.endIndex { tables.append(CommitPlan.TableWrites(table: table)) }
        switch (base, final) {
        case (0, let row?): tables[index].inserts.append(row)
        case (_, let row?): tables[index].updates.append(.init(expected: base, row: row))
        // Made and removed within one batch: only its events remain.
        case (0, nil): break
        case (_, nil): tables[index].removals.append(.init(expected: base, id: id))
        }
    }

    /// The same writes in the order in which all transactions lock.
    fileprivate var ordered: CommitPlan.TenantWrites {
        var copy = self
        copy.inbox.sort { $0.messageID < $1.messageID }
        copy.tables.sort { $0.table.name < $1.table.name }
        copy.contents.sort { ($0.key.digest, $0.key.purpose) < ($1.key.digest, $1.key.purpose) }
        copy.droppedContents.sort { ($0.digest, $0.purpose) < ($1.digest, $1.purpose) }
        copy.chunks.sort { ($0.position.attempt, $0.position.index) < ($1.position.attempt, $1.position.index) }
        copy.droppedAttempts.sort()
        copy.heldAttempts.sort { $0.attempt < $1.attempt }
        copy.tombstones.sort { $0.messageID < $1.messageID }
        return copy
    }
}
