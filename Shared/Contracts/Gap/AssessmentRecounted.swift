/// One of an assessment's gaps got another state by a person's attestation; the counts followed.
public struct AssessmentRecounted: EventPayload {
    /// `eu.dora.gap.assessment-recounted.v1`.
    public static let type = MessageType(domain: .gap, name: "assessment-recounted")

    /// The gap.
    public let gap: ResourceID
    /// The state it had.
    public let from: GapStatus
    /// The state attested.
    public let to: GapStatus

    /// Makes the payload.
    public init(gap: ResourceID, from: GapStatus, to: GapStatus) {
        self.gap = gap
        self.from = from
        self.to = to
    }
}
