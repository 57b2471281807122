internal import Synchronization

/// A store in memory with the same rules as PostgreSQL's: for tests of services, which then need no database.
///
/// Commits are serialised by a lock; each works on a copy, so that a refused one leaves nothing.
public final class InMemoryStore: UnitOfWorkStore {
    let configuration: StoreConfiguration
    let state = Mutex(MemoryState())
    let start = ContinuousClock.now

    /// Makes an empty store.
    public init(_ configuration: StoreConfiguration) { self.configuration = configuration }

    /// Begins a batch.
    public func batch() -> any WorkBatch { BufferedBatch(backend: self) }

    /// Every event so far, in the order of the log.
    /// - Throws: ``DatabaseError`` when a row can't be read, which no commit leaves.
    public func events() throws(DatabaseError) -> [LoggedEvent] {
        var events: [LoggedEvent] = []
        for (index, row) in state.withLock({ $0.log }).enumerated() {
            events.append(try row.event(position: Int64(index + 1)))
        }
        return events
    }
}
