/// A judgement went with its assessment.
public struct GapDiscarded: EventPayload {
    /// `eu.dora.gap.gap-discarded.v1`.
    public static let type = MessageType(domain: .gap, name: "gap-discarded")

    /// The assessment.
    public let assessment: ResourceID

    /// Makes the payload.
    public init(assessment: ResourceID) {
        self.assessment = assessment
    }
}
