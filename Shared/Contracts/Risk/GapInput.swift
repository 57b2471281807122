/// What quantifying and planning need to know of a gap.
public struct GapInput: Sendable, Codable, Equatable {
    /// The gap.
    public let gap: ResourceID
    /// The obligation's identifier in the catalogue.
    public let obligation: String
    /// The provision.
    public let citation: String
    /// The obligation's pillar.
    public let pillar: String
    /// Where the organisation stands.
    public let status: GapStatus
    /// How much it matters, 0 to 1.
    public let severity: Double
    /// What is missing, by the obligation's elements.
    public let missing: [String]
    /// The mean yearly loss of its scenario, once quantified.
    public let expectedLoss: Double?

    /// Makes the value.
    public init(
        gap: ResourceID, obligation: String, citation: String, pillar: String, status: GapStatus, severity: Double,
        missing: [String], expectedLoss: Double?
    ) {
        self.gap = gap
        self.obligation = obligation
        self.citation = citation
        self.pillar = pillar
        self.status = status
        self.severity = severity
        self.missing = missing
        self.expectedLoss = expectedLoss
    }
}
