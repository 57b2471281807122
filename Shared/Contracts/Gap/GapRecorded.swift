/// An obligation was judged within an assessment.
public struct GapRecorded: EventPayload {
    /// `eu.dora.gap.gap-recorded.v1`.
    public static let type = MessageType(domain: .gap, name: "gap-recorded")

    /// The assessment.
    public let assessment: ResourceID

    /// Makes the payload.
    public init(assessment: ResourceID) {
        self.assessment = assessment
    }
}
