/// A risk was recorded.
public struct RiskRecorded: EventPayload {
    /// `eu.dora.risk.risk-recorded.v1`.
    public static let type = MessageType(domain: .risk, name: "risk-recorded")

    /// Makes the payload.
    public init() {}
}
