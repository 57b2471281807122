public import Contracts

/// The right to do something alone, until a moment of the database's clock.
public struct Lease: Sendable, Hashable {
    /// What may be done alone.
    public let name: String
    /// Who may.
    public let holder: String
    /// Higher than that of every holder before.
    public let epoch: Int
    /// When the right ends, unless it is renewed.
    public let expiresAt: Timestamp
}
