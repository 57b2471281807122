/// What the policies say to one obligation.
public struct Finding: Sendable, Codable, Equatable {
    /// The obligation's identifier in the catalogue.
    public let obligation: String
    /// What follows from the passages.
    public let verdict: Verdict
    /// How sure the analysis is, from 0 to 1.
    public let confidence: Double
    /// The obligation's elements that a passage answers, by name.
    public let answered: [String]
    /// The elements that none answers, by name.
    public let missing: [String]
    /// The passages that say so, the best first; at most three.
    public let quotes: [Quote]

    /// Makes a finding.
    public init(
        obligation: String, verdict: Verdict, confidence: Double, answered: [String], missing: [String], quotes: [Quote]
    ) {
        self.obligation = obligation
        self.verdict = verdict
        self.confidence = confidence
        self.answered = answered
        self.missing = missing
        self.quotes = quotes
    }
}
