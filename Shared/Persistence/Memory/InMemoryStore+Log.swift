internal import Contracts
internal import Synchronization

extension InMemoryStore: EventLogReader, LeaseStore, RelayCursorStore {
    /// The events after a position.
    public func read(
        after position: Int64, limit: Int, maximumBytes: Int
    ) async throws(DatabaseError) -> [LoggedEvent] {
        var bytes = 0
        var page: [LoggedEvent] = []
        for event in try events().dropFirst(Int(max(0, position))).prefix(limit) {
            bytes += event.body.count
            guard page.isEmpty || bytes <= maximumBytes else { break }
            page.append(event)
        }
        return page
    }

    /// The position of the last event.
    public func head() async throws(DatabaseError) -> Int64 { Int64(state.withLock { $0.log.count }) }

    /// Takes a lease; time runs from the store's making.
    public func acquire(_ name: String, holder: String, seconds: Double) async throws(DatabaseError) -> Lease? {
        state.withLock { state in
            if let current = state.leases[name], current.holder != holder, current.expiresAt > now { return nil }
            let lease = Lease(
                name: name, holder: holder, epoch: (state.leases[name]?.epoch ?? 0) + 1,
                expiresAt: now.adding(seconds: seconds))
            state.leases[name] = lease
            return lease
        }
    }

    /// Holds a lease longer.
    public func renew(_ lease: Lease, seconds: Double) async throws(DatabaseError) -> Lease? {
        state.withLock { state in
            guard isHeld(lease, state) else { return nil }
            let renewed = Lease(
                name: lease.name, holder: lease.holder, epoch: lease.epoch, expiresAt: now.adding(seconds: seconds))
            state.leases[lease.name] = renewed
            return renewed
        }
    }

    /// Gives a lease back.
    public func release(_ lease: Lease) async throws(DatabaseError) {
        state.withLock { state in
            guard isHeld(lease, state) else { return }
            state.leases[lease.name] = Lease(
                name: lease.name, holder: lease.holder, epoch: lease.epoch, expiresAt: Timestamp(microseconds: 0))
        }
    }

    /// How far a cluster got.
    public func read(_ cursor: String, cluster: String) async throws(DatabaseError) -> RelayCursor? {
        state.withLock { $0.cursors[MemoryState.CursorKey(name: cursor, cluster: cluster)] }
    }

    /// Sets how far a cluster got.
    public func write(
        _ cursor: String, cluster: String, position: Int64, acknowledged: [AcknowledgedOffset], under lease: Lease
    ) async throws(DatabaseError) {
        try change(cursor, cluster, under: lease) { known in
            var highest = known?.acknowledged ?? []
            for news in acknowledged {
                let old = highest.first { $0.topic == news.topic && $0.partition == news.partition }
                if let old, old.offset >= news.offset { continue }
                if let old { highest.remove(old) }
                highest.insert(news)
            }
            return RelayCursor(position: position, acknowledged: highest)
        }
    }

    /// Forgets how far a cluster got.
    public func forget(_ cursor: String, cluster: String, under lease: Lease) async throws(DatabaseError) {
        try change(cursor, cluster, under: lease) { _ in nil }
    }

    private func change(
        _ cursor: String, _ cluster: String, under lease: Lease, _ body: (RelayCursor?) -> RelayCursor?
    ) throws(DatabaseError) {
        let isWritten = state.withLock { state in
            guard isHeld(lease, state) else { return false }
            let key = MemoryState.CursorKey(name: cursor, cluster: cluster)
            state.cursors[key] = body(state.cursors[key])
            return true
        }
        if !isWritten { throw DatabaseError(code: .leaseLost, message: "the lease \(lease.name) is lost") }
    }

    private func isHeld(_ lease: Lease, _ state: MemoryState) -> Bool {
        guard let current = state.leases[lease.name] else { return false }
        return current.epoch == lease.epoch && current.holder == lease.holder && current.expiresAt > now
    }

    private var now: Timestamp {
        Timestamp(microseconds: Int64(start.duration(to: .now) / .microseconds(1)) + 1)
    }
}
