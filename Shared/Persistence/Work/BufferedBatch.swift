internal import Contracts
internal import Synchronization

/// A batch whose writes are kept in memory until it commits; the same for every place where things are kept.
final class BufferedBatch: WorkBatch {
    let backend: any StoreBackend
    let state = Mutex(BatchState())

    init(backend: any StoreBackend) { self.backend = backend }

    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage] {
        guard backend.configuration.guarantees.contains(.inbox), !messages.isEmpty else { return [] }
        let known = try await backend.known(messages)
        state.withLock { $0.remember(known) }
        return known
    }

    func readAhead(
        _ messages: [(TenantID, MessageID)], rows: [(tenant: TenantID, table: any AnyResourceTable, id: ResourceID)]
    ) async throws(StoreError) {
        let asked = messages.map { ReadAhead.Message(tenant: $0.0, id: $0.1) }
        var wanted: [RowKey: TableDescription] = [:]
        for row in rows {
            wanted[RowKey(tenant: row.tenant, table: row.table.name, id: row.id)] = row.table.description
        }
        guard !asked.isEmpty || !wanted.isEmpty else { return }
        let found = try await backend.readAhead(asked, rows: wanted)
        state.withLock { state in
            for message in asked { state.tombstones.updateValue(found.tombstones[message], forKey: message) }
            for key in wanted.keys where state.loaded[key] == nil {
                state.loaded.updateValue(found.rows[key], forKey: key)
            }
        }
    }

    func unit(for message: MessageIdentity) -> any UnitOfWork {
        let (number, message) = state.withLock { state in
            state.nextUnit += 1
            var message = message
            if state.isOtherRequest(message) { message.entersInbox = false }
            state.begin(UnitWrites(message: message))
            return (state.nextUnit, message)
        }
        return BufferedUnit(batch: self, number: number, message: message)
    }

    func discard(_ unit: any UnitOfWork) {
        guard let unit = unit as? BufferedUnit, unit.batch === self else { return }
        state.withLock { state in
            state.units[unit.number] = nil
            state.forgetChanges(of: unit.number)
        }
    }

    func commit() async throws(StoreError) -> [LoggedEvent] {
        let taken = state.withLock { state -> BatchState? in
            guard !state.isCommitted else { return nil }
            state.isCommitted = true
            return state
        }
        guard let taken else {
            throw .poison(DatabaseError(code: .protocolViolation, message: "a batch is committed once"))
        }
        let plan = try CommitPlan(
            units: taken.units.sorted { $0.key < $1.key }.map(\.value), changes: taken.changes,
            configuration: backend.configuration)
        guard !plan.isEmpty else { return [] }
        return try await backend.commit(plan)
    }
}
