internal import Contracts

/// Searches an index for phrases. Its scratch space is reused from search to search.
struct PhraseSearch {
    /// Below this share of a phrase's weight a sentence is no candidate.
    static let leastScore = 0.5
    /// This much of a phrase's weight must stand in the sentence itself.
    static let leastOwnShare = 0.4
    /// A phrase of this weight, about five terms, needs no support.
    private static let sufficient = 14.0
    /// What a sentence counts that lacks what the element is about, and one whose words stand far apart.
    private static let withoutCore = 0.8
    private static let farApart = 0.8
    /// This share of a phrase's rarity must be there for it to tell its matter; from the second on it counts in full,
    /// and below that no less than the third.
    private static let leastRare = 0.4
    private static let fullRare = 0.75
    private static let rareBase = 0.8
    /// What a sentence counts that has less: never the threshold.
    private static let withoutRare = 0.69
    /// So much of a phrase of everyday words must be there.
    private static let whole = 0.95
    /// So many of the best sentences of an element are looked at.
    private static let most = 16

    let index: SentenceIndex
    private var total: [Double]
    private var own: [Double]
    private var shared: [Double]
    private var rare: [Double]
    private var core: [Int]
    private var touched: [Int] = []

    init(_ index: SentenceIndex) {
        self.index = index
        total = Array(repeating: 0, count: index.sentences.count)
        own = total
        shared = total
        rare = total
        core = Array(repeating: 0, count: total.count)
    }

    /// The sentences that hold enough of any of the phrases, the best first; praise is left out.
    ///
    /// A short phrase is found in many places: what it lacks in weight, the rest of the obligation's topic must make up
    /// in and around the sentence.
    mutating func candidates(
        for phrases: [SoughtPhrase], topic: Topic, isAllowed: (Int) -> Bool
    ) -> [Candidate] {
        var best: [Int: (score: Double, phrase: Int)] = [:]
        for (number, phrase) in phrases.enumerated() {
            accumulate(phrase, topic: topic)
            let rest = topic.total - phrase.terms.reduce(0) { $0 + (topic.weights[$1] ?? 0) }
            for sentence in touched {
                if own[sentence] >= Self.leastOwnShare * phrase.total {
                    let around = topic.shares[sentence] - shared[sentence]
                    let support = rest > 0 ? around / rest : topic.total > 0 ? 1 : 0
                    var score = min(1, total[sentence] / phrase.total) * Self.trust(phrase.total, support: support)
                    if core[sentence] < phrase.coreCount { score *= Self.withoutCore }
                    if score >= Self.leastScore { score *= closeness(of: phrase, in: sentence) }
                    if score >= Self.leastScore { score *= distinction(of: phrase, in: sentence) }
                    if score >= Self.leastScore, score > best[sentence]?.score ?? 0, isAllowed(sentence) {
                        best[sentence] = (score, number)
                    }
                }
                total[sentence] = 0
                own[sentence] = 0
                shared[sentence] = 0
                core[sentence] = 0
                rare[sentence] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        let ranked = best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
        return ranked.prefix(Self.most).compactMap { sentence, found in
            candidate(sentence, score: found.score, phrase: phrases[found.phrase])
        }
    }

    /// Words that stand far apart in a sentence seldom belong together: 1 where they stand close.
    private func closeness(of phrase: SoughtPhrase, in sentence: Int) -> Double {
        let places = phrase.terms.compactMap { index.sentences[sentence].places[$0] }
        guard places.count > 1, let first = places.min(), let last = places.max() else { return 1 }
        let allowed = Double(3 * places.count + 4)
        return max(Self.farApart, min(1, allowed / Double(last - first + 1)))
    }

    /// What a sentence counts for the words that tell the phrase's matter from others. Everyday words alone never reach
    /// the threshold, and a phrase made of nothing else must be there whole.
    private func distinction(of phrase: SoughtPhrase, in sentence: Int) -> Double {
        guard phrase.totalRarity > 0 else {
            return total[sentence] >= Self.whole * phrase.total ? 1 : Self.withoutRare
        }
        let share = rare[sentence] / phrase.totalRarity
        if share < Self.leastRare { return Self.withoutRare }
        return min(1, Self.rareBase + (1 - Self.rareBase) * share / Self.fullRare)
    }

    private static func trust(_ weight: Double, support: Double) -> Double {
        let strength = min(1, weight / Self.sufficient)
        return min(1, 0.6 + 0.4 * strength * strength + 0.6 * support)
    }

    /// An obligation's topic over the sentences of the index.
    func topic(_ terms: [(term: Int, weight: Double)]) -> Topic {
        var shares = [Double](repeating: 0, count: index.sentences.count)
        for (term, weight) in terms {
            for posting in index.postings[term] { shares[posting.sentence] += weight * posting.share }
        }
        return Topic(
            weights: Dictionary(terms.map { ($0.term, $0.weight) }) { first, _ in first }, shares: shares,
            total: terms.reduce(0) { $0 + $1.weight })
    }

    private mutating func accumulate(_ phrase: SoughtPhrase, topic: Topic) {
        for (number, term) in phrase.terms.enumerated() {
            let weight = phrase.weights[number]
            let topicWeight = topic.weights[term] ?? 0
            for posting in index.postings[term] {
                if total[posting.sentence] == 0 { touched.append(posting.sentence) }
                total[posting.sentence] += weight * posting.share
                shared[posting.sentence] += topicWeight * posting.share
                if posting.isOwn { own[posting.sentence] += weight }
                rare[posting.sentence] += phrase.rarities[number] * (posting.isOwn ? 1 : posting.share)
                if phrase.isCore[number] { core[posting.sentence] += 1 }
            }
        }
    }

    private func candidate(_ number: Int, score: Double, phrase: SoughtPhrase) -> Candidate? {
        let sentence = index.sentences[number]
        guard !sentence.stance.isPraise else { return nil }
        let words = zip(phrase.terms, phrase.weights).compactMap { term, weight in
            sentence.places[term].map { (place: $0, weight: weight) }
        }
        guard
            var stance = sentence.stance.stance(
                of: words, deniesItself: phrase.deniesItself, isWhole: words.count == phrase.terms.count)
        else { return nil }
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
