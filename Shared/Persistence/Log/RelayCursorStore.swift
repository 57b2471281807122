/// Keeps how far the log was relayed, per cursor and cluster.
public protocol RelayCursorStore: Sendable {
    /// The position up to which all was acknowledged; nil for a cluster that is new.
    func position(_ cursor: String, cluster: String) async throws(DatabaseError) -> Int64?

    /// Sets the position, if the lease is still held under its epoch.
    /// - Throws: ``DatabaseError`` `lease-lost` when it isn't; then nothing was written.
    func write(
        _ cursor: String, cluster: String, position: Int64, under lease: Lease
    ) async throws(DatabaseError)
}
