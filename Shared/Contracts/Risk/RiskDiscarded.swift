/// A scenario went with its quantification.
public struct RiskDiscarded: EventPayload {
    /// `eu.dora.risk.risk-discarded.v1`.
    public static let type = MessageType(domain: .risk, name: "risk-discarded")

    /// The quantification.
    public let quantification: ResourceID

    /// Makes the payload.
    public init(quantification: ResourceID) {
        self.quantification = quantification
    }
}
