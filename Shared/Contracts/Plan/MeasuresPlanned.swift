/// A plan was made.
public struct MeasuresPlanned: EventPayload {
    /// `eu.dora.plan.measures-planned.v1`.
    public static let type = MessageType(domain: .plan, name: "measures-planned")

    /// How many measures it has.
    public let measures: Int

    /// Makes the payload.
    public init(measures: Int) {
        self.measures = measures
    }
}
