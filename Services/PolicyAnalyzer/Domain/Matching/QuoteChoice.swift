internal import Contracts

/// Chooses the sentences that are shown for a finding.
enum QuoteChoice {
    /// The most quotes of a finding.
    static let most = 3

    /// The best sentences, each once: what contradicts comes first when that is the verdict, then what scores highest.
    static func quotes(_ found: [FoundAnswer], _ verdict: Verdict) -> [Quote] {
        let quotes = found.compactMap(\.quote)
        let ordered = quotes.enumerated().sorted { left, right in
            let isLeftFirst = verdict == .contradicted && left.element.stance == .denied
            let isRightFirst = verdict == .contradicted && right.element.stance == .denied
            if isLeftFirst != isRightFirst { return isLeftFirst }
            return (right.element.score, left.offset) < (left.element.score, right.offset)
        }
        var chosen: [Quote] = []
        for (_, quote) in ordered where chosen.count < most {
            let isKnown = chosen.contains {
                $0.policy == quote.policy && $0.text == quote.text && $0.heading == quote.heading
            }
            if !isKnown { chosen.append(quote) }
        }
        return chosen
    }
}
