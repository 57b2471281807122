/// An analysis was undone.
public struct AnalysisDiscarded: EventPayload {
    /// `eu.dora.policy.analysis-discarded.v1`.
    public static let type = MessageType(domain: .policy, name: "analysis-discarded")

    /// Why.
    public let reason: String

    /// Makes the payload.
    public init(reason: String) {
        self.reason = reason
    }
}
