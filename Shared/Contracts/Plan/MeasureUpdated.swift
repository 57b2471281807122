/// A measure was changed.
public struct MeasureUpdated: EventPayload {
    /// `eu.dora.plan.measure-updated.v1`.
    public static let type = MessageType(domain: .plan, name: "measure-updated")

    /// The members that changed.
    public let changed: [String]

    /// Makes the payload.
    public init(changed: [String]) {
        self.changed = changed
    }
}
