internal import Contracts

/// Searches an index for phrases. Its scratch space is reused from search to search.
struct PhraseSearch {
    /// Below this share of a phrase's weight a sentence is no candidate.
    static let leastScore = 0.5
    /// This much of a phrase's weight must stand in the sentence itself.
    static let leastOwnShare = 0.4
    /// So many of the best sentences of an element are looked at.
    private static let most = 16

    let index: SentenceIndex
    private var total: [Double]
    private var own: [Double]
    private var touched: [Int] = []

    init(_ index: SentenceIndex) {
        self.index = index
        total = Array(repeating: 0, count: index.sentences.count)
        own = total
    }

    /// The sentences that hold enough of any of the phrases, the best first; praise is left out.
    mutating func candidates(for phrases: [SoughtPhrase]) -> [Candidate] {
        var best: [Int: (score: Double, phrase: Int)] = [:]
        for (number, phrase) in phrases.enumerated() {
            accumulate(phrase)
            for sentence in touched {
                let score = min(1, total[sentence] / phrase.total)
                if score >= Self.leastScore, own[sentence] >= Self.leastOwnShare * phrase.total,
                    score > best[sentence]?.score ?? 0
                {
                    best[sentence] = (score, number)
                }
                total[sentence] = 0
                own[sentence] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        let ranked = best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
        return ranked.prefix(Self.most).compactMap { sentence, found in
            candidate(sentence, score: found.score, phrase: phrases[found.phrase])
        }
    }

    private mutating func accumulate(_ phrase: SoughtPhrase) {
        for (term, weight) in zip(phrase.terms, phrase.weights) {
            for posting in index.postings[term] {
                if total[posting.sentence] == 0 { touched.append(posting.sentence) }
                total[posting.sentence] += weight * posting.share
                if posting.isOwn { own[posting.sentence] += weight }
            }
        }
    }

    private func candidate(_ number: Int, score: Double, phrase: SoughtPhrase) -> Candidate? {
        let sentence = index.sentences[number]
        guard !sentence.stance.isPraise else { return nil }
        let words = zip(phrase.terms, phrase.weights).compactMap { term, weight in
            sentence.places[term].map { (place: $0, weight: weight) }
        }
        var stance = sentence.stance.stance(of: words, deniesItself: phrase.deniesItself)
        if stance == .affirmed, isExceptedBehind(number) { stance = .excepted }
        return Candidate(sentence: number, score: score, stance: stance)
    }

    /// "Changes are tested. For the core banking system this does not apply."
    private func isExceptedBehind(_ number: Int) -> Bool {
        let next = number + 1
        guard next < index.sentences.count, index.sentences[next].passage == index.sentences[number].passage else {
            return false
        }
        return index.sentences[next].stance.exceptsFromPrevious
    }
}
