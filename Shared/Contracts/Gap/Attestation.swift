/// A person's word on a gap's state.
public struct Attestation: Sendable, Codable, Equatable {
    /// The state attested.
    public let status: GapStatus
    /// Why.
    public let statement: String
    /// The token's subject.
    public let attestedBy: String
    /// When.
    public let attestedAt: Timestamp

    /// Makes the value.
    public init(status: GapStatus, statement: String, attestedBy: String, attestedAt: Timestamp) {
        self.status = status
        self.statement = statement
        self.attestedBy = attestedBy
        self.attestedAt = attestedAt
    }
}
