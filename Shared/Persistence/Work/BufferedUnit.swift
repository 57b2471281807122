internal import Contracts
internal import Cryptography
internal import Synchronization

/// One message's unit within a ``BufferedBatch``.
final class BufferedUnit: UnitOfWork {
    let batch: BufferedBatch
    let number: Int
    let message: MessageIdentity

    init(batch: BufferedBatch, number: Int, message: MessageIdentity) {
        self.batch = batch
        self.number = number
        self.message = message
    }

    var tenant: TenantID { message.tenant }

    func load<R: Resource>(_ table: ResourceTable<R>, id: ResourceID) async throws(StoreError) -> R? {
        let key = RowKey(tenant: tenant, table: table.name, id: id)
        let row: StateRow?
        if let seen = batch.state.withLock({ $0.row(key) }) {
            row = seen
        } else {
            row = try await batch.backend.row(id, of: table.description, tenant: tenant)
            let read = row
            batch.state.withLock { _ = $0.loaded.updateValue(read, forKey: key) }
        }
        guard let row else { return nil }
        return try table.resource(of: row.body, id: id)
    }

    func list<R: Resource>(
        _ table: ResourceTable<R>, where filters: [ColumnFilter], limit: Int
    ) async throws(StoreError) -> [R] {
        for filter in filters where !table.columns.contains(where: { $0.name == filter.column }) {
            throw .poison(DatabaseError(code: .missingColumn, message: "\(table.name) has no column \(filter.column)"))
        }
        let changed = batch.state.withLock { $0.changedRows(tenant: tenant, table: table.name) }
        let stored = try await batch.backend.rows(
            of: table.description, tenant: tenant, where: filters, limit: limit + changed.count)
        var found: [R] = []
        for row in stored where changed[row.id] == nil {
            found.append(try table.resource(of: row.body, id: row.id))
        }
        for (id, row) in changed {
            guard let row else { continue }
            let resource = try table.resource(of: row.body, id: id)
            if try table.matches(resource, filters) { found.append(resource) }
        }
        return Array(found.sorted { $0.id < $1.id }.prefix(limit))
    }

    func save<R: Resource, E: EventPayload>(
        _ resource: R, in table: ResourceTable<R>, because event: E
    ) throws(StoreError) {
        let row = try table.row(of: resource)
        try change(
            id: resource.id, table: table.description, stream: resource.stream, version: resource.version, row: row,
            because: event)
    }

    func remove<R: Resource, E: EventPayload>(
        _ resource: R, in table: ResourceTable<R>, because event: E
    ) throws(StoreError) {
        try change(
            id: resource.id, table: table.description, stream: resource.stream, version: resource.version + 1, row: nil,
            because: event)
    }

    func record<E: EventPayload>(_ event: E, in stream: StreamName) throws(StoreError) {
        let body = try body(event, .none)
        append(type: E.type, body: body, stream: stream, version: nil)
    }

    func outcome(_ rejection: Rejection) {
        batch.state.withLock { state in
            state.forgetChanges(of: number)
            var refused = UnitWrites(message: message)
            refused.droppedAttempts = state.units[number]?.droppedAttempts ?? []
            refused.rejection = rejection
            if state.units[number] != nil { state.units[number] = refused }
        }
    }

    func tombstone(_ messageID: MessageID, reason: String) {
        write { $0.tombstones[messageID] = reason }
        batch.state.withLock { _ = $0.withdrawing.insert(number) }
    }

    func tombstone(of messageID: MessageID) async throws(StoreError) -> String? {
        let key = ReadAhead.Message(tenant: tenant, id: messageID)
        let (pending, ahead) = batch.state.withLock { ($0.withdrawal(of: key), $0.tombstones[key]) }
        if let pending { return pending }
        if let ahead { return ahead }
        return try await batch.backend.tombstone(of: messageID, tenant: tenant)
    }

    /// Changes what this unit wants written; nothing once it is discarded or its command refused, but for chunks that
    /// are dropped.
    func write(_ change: (inout UnitWrites) -> Void) {
        batch.state.withLock { state in
            guard var writes = state.units[number] else { return }
            let rejection = writes.rejection
            change(&writes)
            if let rejection {
                let dropped = writes.droppedAttempts
                writes = UnitWrites(message: message)
                writes.droppedAttempts = dropped
                writes.rejection = rejection
            }
            state.units[number] = writes
        }
    }

    private func change<E: EventPayload>(
        id: ResourceID, table: TableDescription, stream: StreamName, version: Int, row: StateRow?, because event: E
    ) throws(StoreError) {
        let key = RowKey(tenant: tenant, table: table.name, id: id)
        let body = try body(event, row.map { .state($0.body) } ?? .removed)
        if batch.backend.configuration.guarantees.contains(.expectedVersion),
            let seen = batch.state.withLock({ $0.row(key) }), version != (seen?.version ?? 0) + 1
        {
            throw .conflict(stream: stream, expected: version - 1)
        }
        let isOpen = batch.state.withLock { state -> Bool in
            guard let unit = state.units[number], unit.rejection == nil else { return false }
            state.changes[key, default: []].append(RowChange(unit: number, table: table, version: version, row: row))
            return true
        }
        if isOpen { append(type: E.type, body: body, stream: stream, version: version) }
    }

    private func append(type: MessageType, body: [UInt8], stream: StreamName, version: Int?) {
        write { writes in
            writes.drafts.append(
                EventDraft(
                    message: message, ordinal: writes.drafts.count, stream: stream, version: version, type: type,
                    body: body))
        }
    }

    private func body<E: EventPayload>(_ event: E, _ change: ResourceChange) throws(StoreError) -> [UInt8] {
        let details: [UInt8]
        let body: [UInt8]
        do {
            details = try CanonicalJSON.encode(event)
            body = try EventBody.join(requestedBy: message.requestedBy, details: details, resource: change)
        } catch {
            throw .poison(DatabaseError(code: .unencodable, message: "\(E.type): \(error)"))
        }
        let limit = batch.backend.configuration.maximumEventBytes
        guard body.count <= limit else { throw .tooLarge(bytes: body.count, limit: limit) }
        return body
    }
}
