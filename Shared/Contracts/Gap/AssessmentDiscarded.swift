/// An assessment was undone.
public struct AssessmentDiscarded: EventPayload {
    /// `eu.dora.gap.assessment-discarded.v1`.
    public static let type = MessageType(domain: .gap, name: "assessment-discarded")

    /// Why.
    public let reason: String

    /// Makes the payload.
    public init(reason: String) {
        self.reason = reason
    }
}
