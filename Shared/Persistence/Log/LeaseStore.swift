/// Gives leases by the database's clock.
public protocol LeaseStore: Sendable {
    /// Takes a lease that is free, expired, or the holder's own; each time under a higher epoch.
    /// - Returns: nil while somebody else holds it.
    func acquire(_ name: String, holder: String, seconds: Double) async throws(DatabaseError) -> Lease?

    /// Holds a lease longer, under the same epoch.
    /// - Returns: nil when it is lost: expired, or somebody else's.
    func renew(_ lease: Lease, seconds: Double) async throws(DatabaseError) -> Lease?

    /// Gives a lease back, if it is still held.
    func release(_ lease: Lease) async throws(DatabaseError)
}
