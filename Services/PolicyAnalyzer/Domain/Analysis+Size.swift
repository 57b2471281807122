internal import Contracts

extension Analysis {
    /// What an analysis may take as JSON, in bytes: an event's limit of 1 MiB, less what the event adds.
    static let largestEvent = 900_000

    /// The analysis with as many quotes per finding as keep its JSON within a size, the best first: three, two, one.
    /// Verdicts, confidence and elements stay whole.
    func fitting(bytes limit: Int) throws -> Analysis {
        var fitted = self
        for quotes in [2, 1, 0] {
            guard try CanonicalJSON.encode(fitted).count > limit else { break }
            fitted = with(mostQuotes: quotes)
        }
        return fitted
    }

    /// How many obligations have a verdict.
    func count(of verdict: Verdict) -> Int { findings.count { $0.verdict == verdict } }

    private func with(mostQuotes: Int) -> Analysis {
        Analysis(
            id: id, version: version, organisation: organisation, policies: policies, engine: engine,
            obligations: obligations, passages: passages,
            findings: findings.map {
                Finding(
                    obligation: $0.obligation, verdict: $0.verdict, confidence: $0.confidence, answered: $0.answered,
                    missing: $0.missing, quotes: Array($0.quotes.prefix(mostQuotes)))
            }, createdAt: createdAt, updatedAt: updatedAt)
    }
}
