/// Keeps how far the log was relayed, per cursor and cluster.
public protocol RelayCursorStore: Sendable {
    /// How far a cluster got; nil for one that is new.
    func read(_ cursor: String, cluster: String) async throws(DatabaseError) -> RelayCursor?

    /// Sets how far a cluster got, if the lease is still held under its epoch: its position and, together with it, the
    /// offsets that were acknowledged. A partition keeps its highest one; those not named keep theirs.
    /// - Throws: ``DatabaseError`` `lease-lost` when the lease isn't held; then nothing was written.
    func write(
        _ cursor: String, cluster: String, position: Int64, acknowledged: [AcknowledgedOffset], under lease: Lease
    ) async throws(DatabaseError)

    /// Forgets how far a cluster got, as if it were new, if the lease is still held under its epoch.
    /// - Throws: ``DatabaseError`` `lease-lost` when the lease isn't held; then nothing was forgotten.
    func forget(_ cursor: String, cluster: String, under lease: Lease) async throws(DatabaseError)
}
