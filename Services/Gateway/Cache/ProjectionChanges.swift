internal import Contracts
internal import Synchronization

/// Which kinds of resources a transaction of the projection has written so far.
final class ProjectionChanges: Sendable {
    private let changed = Mutex<[TenantID: Set<ResourceKind>]>([:])

    /// Notes a kind.
    func note(_ kind: ResourceKind, of tenant: TenantID) {
        changed.withLock { _ = $0[tenant, default: []].insert(kind) }
    }

    /// All that were noted.
    var all: ReadModelChange { ReadModelChange(changed.withLock { $0 }) }
}
