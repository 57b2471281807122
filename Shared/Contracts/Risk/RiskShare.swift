/// What a scenario adds to the whole.
public struct RiskShare: Sendable, Codable, Equatable {
    /// The scenario.
    public let risk: ResourceID
    /// The gap it comes from.
    public let gap: ResourceID
    /// What may happen.
    public let title: String
    /// Its mean yearly loss.
    public let expectedLoss: Double
    /// Its share of the whole's mean, 0 to 1.
    public let share: Double

    /// Makes the value.
    public init(risk: ResourceID, gap: ResourceID, title: String, expectedLoss: Double, share: Double) {
        self.risk = risk
        self.gap = gap
        self.title = title
        self.expectedLoss = expectedLoss
        self.share = share
    }
}
