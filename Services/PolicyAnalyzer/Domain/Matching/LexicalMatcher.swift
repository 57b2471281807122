internal import Contracts
internal import Regulation

/// The second version of the analysis: BM25 over the stems of the catalogue's phrases, with rules for denials,
/// exceptions, intentions and times. It knows no meaning beyond words, so it is exact about what it quotes and blind to
/// what is said in words that no phrase has.
struct LexicalMatcher: ObligationMatcher {
    let engine = "lexical/2"
    var obligationCount: Int { catalogue.count }

    private let catalogue: [Obligation]
    private let sought: [TextLanguage: SoughtCatalogue]
    private let analyzer: any TextAnalyzer

    init(analyzer: any TextAnalyzer, catalogue: [Obligation] = ObligationCatalogue.all) {
        self.analyzer = analyzer
        self.catalogue = catalogue
        sought = Dictionary(
            uniqueKeysWithValues: TextLanguage.allCases.map {
                ($0, SoughtCatalogue(catalogue, language: $0, analyzer: analyzer))
            })
    }

    func findings(in policies: [PolicyText]) -> [Finding] {
        findings(in: policies, for: nil)
    }

    /// The findings for some obligations alone, or for all.
    func findings(in policies: [PolicyText], for identifiers: Set<String>?) -> [Finding] {
        var answers = [[FoundAnswer]?](repeating: nil, count: catalogue.count)
        for language in TextLanguage.allCases {
            let chosen = policies.enumerated().filter { $0.element.language == language }
            guard !chosen.isEmpty, let sought = sought[language] else { continue }
            let index = SentenceIndex(
                chosen.map { ($0.offset, $0.element) }, catalogue: sought, analyzer: analyzer)
            var reader = ObligationReader(index)
            var read: [Int: [ElementAnswer]] = [:]
            for (number, obligation) in sought.obligations.enumerated()
            where identifiers?.contains(obligation.id) ?? true {
                read[number] = reader.read(obligation)
            }
            let uses = read.flatMap { number, answers in
                answers.compactMap { answer in
                    answer.evidence.map { Crowding.Use(obligation: number, sentence: $0.sentence, score: $0.score) }
                }
            }
            for (number, refused) in Crowding.refused(uses) {
                read[number] = reader.read(sought.obligations[number], refused: refused)
            }
            for (number, own) in read {
                let found = own.map { FoundAnswer($0, index: index, policies: policies) }
                answers[number] = answers[number].map { zip($0, found).map(FoundAnswer.stronger) } ?? found
            }
        }
        return zip(catalogue, answers).compactMap { obligation, found in
            found.flatMap { finding(obligation, $0) }
        }
    }

    private func finding(_ obligation: Obligation, _ found: [FoundAnswer]) -> Finding? {
        let answers = found.map(\.answer)
        guard let verdict = VerdictRule.verdict(answers) else { return nil }
        return Finding(
            obligation: obligation.id, verdict: verdict,
            confidence: VerdictRule.confidence(answers, verdict: verdict),
            answered: answers.filter { $0.state == .answered }.map(\.name),
            missing: answers.filter { $0.state != .answered }.map(\.name), quotes: QuoteChoice.quotes(found, verdict))
    }
}
