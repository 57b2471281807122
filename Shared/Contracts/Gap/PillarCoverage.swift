/// How an assessment stands within one pillar.
public struct PillarCoverage: Sendable, Codable, Equatable {
    /// The pillar: `ict-risk`, `incidents`, `testing`, `third-party`, `information-sharing`.
    public let pillar: String
    /// How many obligations are met.
    public let met: Int
    /// How many are met in part.
    public let partly: Int
    /// How many are not met.
    public let notMet: Int
    /// How many don't bind the organisation.
    public let notApplicable: Int
    /// The share that is met, a half for met in part, of those that bind, from 0 to 1; nil where none binds.
    public let coverage: Double?

    /// Makes the value.
    public init(pillar: String, met: Int, partly: Int, notMet: Int, notApplicable: Int, coverage: Double?) {
        self.pillar = pillar
        self.met = met
        self.partly = partly
        self.notMet = notMet
        self.notApplicable = notApplicable
        self.coverage = coverage
    }
}
