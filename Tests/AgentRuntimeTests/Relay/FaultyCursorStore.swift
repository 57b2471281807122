import FleetTestSupport
import Persistence
import Synchronization

/// Cursors whose first writes fail: the relay has published and can't remember it.
final class FaultyCursorStore: RelayCursorStore {
    private let inner: any RelayCursorStore
    private let left: Mutex<Int>

    init(_ inner: any RelayCursorStore, faults: Int) {
        self.inner = inner
        left = Mutex(faults)
    }

    /// How many writes will still fail.
    var faultsLeft: Int { left.withLock { $0 } }

    func position(_ cursor: String, cluster: String) async throws(DatabaseError) -> Int64? {
        try await inner.position(cursor, cluster: cluster)
    }

    func write(
        _ cursor: String, cluster: String, position: Int64, under lease: Lease
    ) async throws(DatabaseError) {
        let isFault = left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return true
        }
        if isFault { throw DatabaseError(code: .connectionLost, message: "a fault of the test") }
        try await inner.write(cursor, cluster: cluster, position: position, under: lease)
    }
}
