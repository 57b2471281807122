internal import Contracts
internal import Synchronization

extension InMemoryStore: StoreBackend {
    func row(_ id: ResourceID, of table: TableDescription, tenant: TenantID) async throws(StoreError) -> StateRow? {
        visible(table, tenant).first { $0.id == id }
    }

    func rows(
        of table: TableDescription, tenant: TenantID, where filters: [ColumnFilter], limit: Int
    ) async throws(StoreError) -> [StateRow] {
        let matching = visible(table, tenant).filter { row in
            filters.allSatisfy { filter in
                let index = table.columns.firstIndex { $0.name == filter.column }
                return index.map { filter.values.contains(row.columns[$0]) } ?? false
            }
        }
        return Array(matching.sorted { $0.id < $1.id }.prefix(limit))
    }

    func content(_ key: ContentKey, tenant: TenantID, range: Range<Int>?) async throws(StoreError) -> [UInt8]? {
        guard let bytes = state.withLock({ $0.contents[tenant]?[key]?.bytes }) else { return nil }
        guard let range else { return bytes }
        return Array(bytes[range.clamped(to: 0..<bytes.count)])
    }

    func chunks(of attempt: MessageID, tenant: TenantID) async throws(StoreError) -> [Int: [UInt8]] {
        state.withLock { $0.chunks[MemoryState.MessageKey(tenant: tenant, id: attempt)] ?? [:] }
    }

    func tombstone(of message: MessageID, tenant: TenantID) async throws(StoreError) -> String? {
        state.withLock { $0.tombstones[MemoryState.MessageKey(tenant: tenant, id: message)] }
    }

    func readAhead(
        _ messages: [ReadAhead.Message], rows: [RowKey: TableDescription]
    ) async throws(StoreError) -> ReadAhead {
        var found = ReadAhead()
        for message in messages {
            found.tombstones[message] = try await tombstone(of: message.id, tenant: message.tenant)
        }
        for (key, table) in rows { found.rows[key] = try await row(key.id, of: table, tenant: key.tenant) }
        return found
    }

    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage] {
        state.withLock { state in
            messages.compactMap { tenant, id in
                let key = MemoryState.MessageKey(tenant: tenant, id: id)
                if let known = state.inbox[key] { return known }
                return state.causes[key].map {
                    KnownMessage(tenant: tenant, messageID: id, operation: $0, outcomeStatus: nil)
                }
            }
        }
    }

    func commit(_ plan: CommitPlan) async throws(StoreError) -> [LoggedEvent] {
        await configuration.hooks.beforeFlush?()
        await configuration.hooks.beforeCommit?()
        let result = state.withLock { state -> Result<[LoggedEvent], StoreError> in
            var copy = state
            do throws(StoreError) {
                let events = try copy.apply(plan, guarantees: configuration.guarantees)
                state = copy
                return .success(events)
            } catch {
                return .failure(error)
            }
        }
        let events = try result.get()
        await configuration.hooks.afterCommit?()
        return events
    }

    private func visible(_ table: TableDescription, _ tenant: TenantID) -> [StateRow] {
        let guarded = configuration.guarantees.contains(.rowLevelSecurity)
        return state.withLock { state in
            state.tables.filter { $0.key.table == table.name && (!guarded || $0.key.tenant == tenant) }
                .flatMap { $0.value.values }
        }
    }
}
