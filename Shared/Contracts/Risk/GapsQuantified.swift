/// A quantification was made.
public struct GapsQuantified: EventPayload {
    /// `eu.dora.risk.gaps-quantified.v1`.
    public static let type = MessageType(domain: .risk, name: "gaps-quantified")

    /// How many scenarios it holds.
    public let risks: Int
    /// The mean yearly loss of all together.
    public let expectedLoss: Double

    /// Makes the payload.
    public init(risks: Int, expectedLoss: Double) {
        self.risks = risks
        self.expectedLoss = expectedLoss
    }
}
