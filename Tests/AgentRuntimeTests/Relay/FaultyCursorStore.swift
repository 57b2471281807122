import FleetTestSupport
import Persistence
import Synchronization

/// Cursors whose first changes fail: the relay has published, or noticed a loss, and can't remember it.
final class FaultyCursorStore: RelayCursorStore {
    private let inner: any RelayCursorStore
    private let writes: Mutex<Int>
    private let forgettings: Mutex<Int>

    /// - Parameters:
    ///   - faults: how many writes fail.
    ///   - forgetting: how often a cluster can't be forgotten, because the lease is lost.
    init(_ inner: any RelayCursorStore, faults: Int, forgetting: Int = 0) {
        self.inner = inner
        writes = Mutex(faults)
        forgettings = Mutex(forgetting)
    }

    /// How many changes will still fail.
    var faultsLeft: Int { writes.withLock { $0 } + forgettings.withLock { $0 } }

    func read(_ cursor: String, cluster: String) async throws(DatabaseError) -> RelayCursor? {
        try await inner.read(cursor, cluster: cluster)
    }

    func write(
        _ cursor: String, cluster: String, position: Int64, acknowledged: [AcknowledgedOffset], under lease: Lease
    ) async throws(DatabaseError) {
        if Self.fails(writes) { throw DatabaseError(code: .connectionLost, message: "a fault of the test") }
        try await inner.write(
            cursor, cluster: cluster, position: position, acknowledged: acknowledged, under: lease)
    }

    func forget(_ cursor: String, cluster: String, under lease: Lease) async throws(DatabaseError) {
        if Self.fails(forgettings) { throw DatabaseError(code: .leaseLost, message: "a fault of the test") }
        try await inner.forget(cursor, cluster: cluster, under: lease)
    }

    private static func fails(_ left: borrowing Mutex<Int>) -> Bool {
        left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return true
        }
    }
}
