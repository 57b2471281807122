/// A seal over a service's log, as the event `seal-written` tells it: everything that its signature covers, and the
/// signature. So whoever keeps the event keeps a proof of the log that stands outside the agent's database.
public struct SealWritten: Codable, Sendable, Hashable {
    /// The seal's place among the service's seals, from 1.
    public let number: Int
    /// The service whose log it is.
    public let service: String
    /// The position of the last event that it covers.
    public let through: Int64
    /// How many events the log has up to there.
    public let events: Int
    /// SHA-256 over the events since the seal before, in hex.
    public let digest: String
    /// The hash of the seal before, in hex; 64 zeros for the first.
    public let previous: String
    /// When it was made.
    public let time: Timestamp
    /// The id of the key that signed.
    public let key: String
    /// The Ed25519 signature (RFC 8032), 64 bytes in hex.
    public let signature: String

    /// Tells of a seal.
    public init(
        number: Int, service: String, through: Int64, events: Int, digest: String, previous: String, time: Timestamp,
        key: String, signature: String
    ) {
        self.number = number
        self.service = service
        self.through = through
        self.events = events
        self.digest = digest
        self.previous = previous
        self.time = time
        self.key = key
        self.signature = signature
    }
}
