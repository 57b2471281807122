internal import Regulation

/// The catalogue prepared for one language: terms, weights, and what is looked for.
struct SoughtCatalogue: Sendable {
    let obligations: [SoughtObligation]
    /// Reads the words of documents in the terms of this catalogue.
    let reader: TermReader
    /// Numbers of the terms that any phrase has.
    let termNumbers: [String: Int]
    /// Reads which subjects of obligations words speak of.
    let subjectReader: SubjectReader

    init(_ catalogue: [Obligation], language: TextLanguage, analyzer: any TextAnalyzer) {
        var reader = TermReader(language: language, analyzer: analyzer)
        let phrases = catalogue.map { $0.elements.map { $0.phrases(language).map { analyzer.words(in: $0) } } }
        reader.learnParts(Array(phrases.joined().joined().joined()))
        let frequency = FrequencyReader()
        var numbers: [String: Int] = [:]
        var uses: [Int] = []
        var drafts: [[[PhraseDraft]]] = []
        for elements in phrases {
            var seen: Set<Int> = []
            drafts.append(
                elements.map { element in
                    element.map { words in
                        let draft = PhraseDraft(words: words, reader: &reader, frequency: frequency, numbers: &numbers)
                        seen.formUnion(draft.terms)
                        return draft
                    }
                })
            uses += Array(repeating: 0, count: numbers.count - uses.count)
            for term in seen { uses[term] += 1 }
        }
        let subjectReader = SubjectReader(catalogue.flatMap(\.subjects), language: language)
        let everyday = Set(
            EverydayWords.set(language).flatMap { reader.phraseTerms(of: [$0]) }.compactMap { numbers[$0] })
        let rarities = uses.indices.map {
            TermWeights.rarity(uses: uses[$0], of: catalogue.count, isEveryday: everyday.contains($0))
        }
        let weights = uses.map { TermWeights.weight(uses: $0, of: catalogue.count) }
        var obligations: [SoughtObligation] = []
        for (obligation, elements) in zip(catalogue, drafts) {
            let sought = zip(obligation.elements, elements).map { element, drafts in
                SoughtElement(
                    element, demanded: obligation.frequency, drafts: drafts, weights: weights, rarities: rarities,
                    frequency: frequency, analyzer: analyzer)
            }
            let statement = language == .german ? obligation.statementGerman : obligation.statement
            let own = Set(elements.joined().flatMap(\.terms))
            let topic = reader.phraseTerms(of: analyzer.words(in: statement)).compactMap { numbers[$0] }
                .filter { own.contains($0) }
            obligations.append(
                SoughtObligation(
                    id: obligation.id, elements: sought, topic: topic.map { ($0, weights[$0]) },
                    subjects: obligation.subjects.compactMap { subject in
                        subjectReader.numbers[subject].map { ($0, subject.reach) }
                    }))
        }
        self.obligations = obligations
        self.reader = reader
        termNumbers = numbers
        self.subjectReader = subjectReader
    }
}

extension ObligationElement {
    /// Its phrases in a language.
    func phrases(_ language: TextLanguage) -> [String] {
        switch language {
        case .english: english
        case .german: german
        }
    }
}
