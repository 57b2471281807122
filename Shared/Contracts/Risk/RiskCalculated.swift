/// A risk's loss was simulated.
public struct RiskCalculated: EventPayload {
    /// `eu.dora.risk.risk-calculated.v1`.
    public static let type = MessageType(domain: .risk, name: "risk-calculated")

    /// The mean yearly loss.
    public let expectedLoss: Double

    /// Makes the payload.
    public init(expectedLoss: Double) {
        self.expectedLoss = expectedLoss
    }
}
