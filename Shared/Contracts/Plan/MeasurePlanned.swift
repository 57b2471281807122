/// A measure was planned.
public struct MeasurePlanned: EventPayload {
    /// `eu.dora.plan.measure-planned.v1`.
    public static let type = MessageType(domain: .plan, name: "measure-planned")

    /// The plan.
    public let plan: ResourceID

    /// Makes the payload.
    public init(plan: ResourceID) {
        self.plan = plan
    }
}
