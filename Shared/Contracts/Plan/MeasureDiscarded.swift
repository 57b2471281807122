/// A measure went with its plan.
public struct MeasureDiscarded: EventPayload {
    /// `eu.dora.plan.measure-discarded.v1`.
    public static let type = MessageType(domain: .plan, name: "measure-discarded")

    /// The plan.
    public let plan: ResourceID

    /// Makes the payload.
    public init(plan: ResourceID) {
        self.plan = plan
    }
}
