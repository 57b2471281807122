internal import Contracts

/// Where an organisation stands with one obligation, and why.
struct Judgement: Sendable, Equatable {
    let status: GapStatus
    /// 0 to 1.
    let confidence: Double
    /// One sentence.
    let reason: String
    /// The elements that are missing, by name.
    let missing: [String]
    /// The passages it rests on, the best first.
    let evidence: [Quote]

    init(
        _ status: GapStatus, confidence: Double, reason: String, missing: [String] = [], evidence: [Quote] = []
    ) {
        self.status = status
        self.confidence = min(1, max(0, confidence))
        self.reason = reason
        self.missing = missing
        self.evidence = evidence
    }

    /// The policies that the evidence stands in, each once, in the evidence's order.
    var policies: [ResourceID] {
        evidence.map(\.policy).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
