/// A plan was undone.
public struct PlanDiscarded: EventPayload {
    /// `eu.dora.plan.plan-discarded.v1`.
    public static let type = MessageType(domain: .plan, name: "plan-discarded")

    /// Why.
    public let reason: String

    /// Makes the payload.
    public init(reason: String) {
        self.reason = reason
    }
}
