/// An analysis was made.
public struct PoliciesAnalyzed: EventPayload {
    /// `eu.dora.policy.policies-analyzed.v1`.
    public static let type = MessageType(domain: .policy, name: "policies-analyzed")

    /// How many obligations are answered.
    public let answered: Int
    /// How many are answered in part.
    public let partly: Int
    /// How many are contradicted.
    public let contradicted: Int

    /// Makes the payload.
    public init(answered: Int, partly: Int, contradicted: Int) {
        self.answered = answered
        self.partly = partly
        self.contradicted = contradicted
    }
}
