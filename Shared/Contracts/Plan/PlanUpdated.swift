/// A plan's dates or progress follow a changed measure.
public struct PlanUpdated: EventPayload {
    /// `eu.dora.plan.plan-updated.v1`.
    public static let type = MessageType(domain: .plan, name: "plan-updated")

    /// The measure that changed.
    public let measure: ResourceID

    /// Makes the payload.
    public init(measure: ResourceID) {
        self.measure = measure
    }
}
