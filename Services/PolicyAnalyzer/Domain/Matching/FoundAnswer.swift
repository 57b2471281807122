internal import Contracts

/// An answer with its sentence as it is quoted.
struct FoundAnswer: Sendable {
    let answer: ElementAnswer
    let quote: Quote?

    /// The most characters that a quote has.
    private static let longest = 400

    init(_ answer: ElementAnswer, index: SentenceIndex, policies: [PolicyText]) {
        self.answer = answer
        quote = answer.evidence.map { evidence in
            let sentence = index.sentences[evidence.sentence]
            let policy = policies[sentence.policy]
            let passage = policy.passages[sentence.passageInPolicy]
            return Quote(
                policy: policy.policy, title: policy.title, page: passage.page,
                heading: Array(passage.heading.suffix(20)), text: Self.shortened(sentence.text),
                stance: Self.stance(answer.state, evidence.stance),
                score: (min(1, evidence.score) * 1_000).rounded() / 1_000)
        }
    }

    /// Of two languages' answers to an element, the one that says more; of an
    /// answer and a denial, the one that fits better.
    static func stronger(_ left: FoundAnswer, _ right: FoundAnswer) -> FoundAnswer {
        func rank(_ found: FoundAnswer) -> (Int, Double) {
            let rank =
                switch found.answer.state {
                case .answered: 5
                case .excepted: 4
                case .denied: 3
                case .tooSeldom: 2
                case .intended: 1
                case .missing: 0
                }
            return (rank, found.answer.evidence?.score ?? 0)
        }
        let holding: Set<ElementState> = [.answered, .excepted]
        let isDispute =
            left.answer.state == .denied && holding.contains(right.answer.state)
            || right.answer.state == .denied && holding.contains(left.answer.state)
        if isDispute {
            let scores = (left.answer.evidence?.score ?? 0, right.answer.evidence?.score ?? 0)
            if scores.0 == scores.1 { return left.answer.state == .denied ? left : right }
            return scores.1 > scores.0 ? right : left
        }
        return rank(right) > rank(left) ? right : left
    }

    private static func stance(_ state: ElementState, _ stance: Quote.Stance) -> Quote.Stance {
        switch state {
        case .denied: .denied
        case .excepted: .excepted
        case .intended: .intended
        case .answered, .tooSeldom, .missing: stance
        }
    }

    private static func shortened(_ text: String) -> String {
        guard text.count > longest else { return text }
        let cut = text.prefix(longest - 1)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + "…"
    }
}
