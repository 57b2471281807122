/// The sentences of policies in one language, and for each term the sentences that have it.
struct SentenceIndex: Sendable {
    private(set) var sentences: [IndexedSentence] = []
    /// Postings by the term's number, ordered by sentence.
    private(set) var postings: [[Posting]]
    /// The sentences of each passage.
    private(set) var passages: [Range<Int>] = []

    /// What the surroundings of a sentence count: the lead-in of a list, the rest of the passage, the headings.
    private static let leadInShare = 0.9
    private static let passageShare = 0.7
    private static let headingShare = 0.5

    /// A longer sentence says on its own what it speaks of.
    private static let shortSentence = 14

    private var reader: TermReader
    private let analyzer: any TextAnalyzer
    private let termNumbers: [String: Int]
    private let clauseSplitter = ClauseSplitter()
    private let stanceReader = StanceReader()
    private let frequencyReader = FrequencyReader()

    init(_ policies: [(place: Int, text: PolicyText)], catalogue: SoughtCatalogue, analyzer: any TextAnalyzer) {
        reader = catalogue.reader
        termNumbers = catalogue.termNumbers
        self.analyzer = analyzer
        postings = Array(repeating: [], count: catalogue.termNumbers.count)
        var section = -1
        for (place, policy) in policies {
            var heading: [String]?
            var headingTerms: [Int: Int] = [:]
            for (number, passage) in policy.passages.enumerated() {
                if passage.heading != heading {
                    section += 1
                    heading = passage.heading
                    headingTerms = terms(in: ([policy.title] + passage.heading).joined(separator: ". "))
                }
                add(passage, number: number, policy: place, section: section, headingTerms: headingTerms)
            }
        }
    }

    private mutating func add(
        _ passage: PolicyPassage, number: Int, policy: Int, section: Int, headingTerms: [Int: Int]
    ) {
        let first = sentences.count
        let leadIn = passage.context.map { terms(in: $0) } ?? [:]
        var all: Set<Int> = []
        for text in analyzer.sentences(in: passage.text) {
            let sentence = read(text, number: number, policy: policy, section: section)
            sentences.append(sentence)
            // A neighbour lends what it affirms: "A plan exists. It is not tested." doesn't make a tested plan.
            for (term, place) in sentence.places where sentence.stance.isAffirmed(place) { all.insert(term) }
        }
        passages.append(first..<sentences.count)
        for sentence in first..<sentences.count {
            let isContinued =
                sentence > first && sentences[sentence].words.count <= Self.shortSentence
                && sentences[sentence].words.first.map(StanceCues.continuing.contains) ?? false
            post(
                sentence, passage: all, leadIn: leadIn, heading: headingTerms,
                continued: isContinued ? sentences[sentence - 1].places : [:])
        }
    }

    private mutating func read(_ text: String, number: Int, policy: Int, section: Int) -> IndexedSentence {
        var words: [String] = []
        var clauses: [Int] = []
        for (number, clause) in clauseSplitter.clauses(of: text).enumerated() {
            let own = analyzer.words(in: clause)
            words += own
            clauses += Array(repeating: number, count: own.count)
        }
        var places: [Int: Int] = [:]
        for (place, terms) in reader.terms(of: words).enumerated() {
            for term in terms {
                if let number = termNumbers[term], places[number] == nil { places[number] = place }
            }
        }
        return IndexedSentence(
            policy: policy, passage: passages.count, passageInPolicy: number, section: section, text: text,
            words: words, places: places,
            readings: frequencyReader.readings(in: words),
            stance: stanceReader.read(words: words, clauses: clauses))
    }

    /// - Parameter continued: the terms of the sentence before, where this one speaks on of the same thing ("They are …").
    private mutating func post(
        _ number: Int, passage: Set<Int>, leadIn: [Int: Int], heading: [Int: Int], continued: [Int: Int]
    ) {
        let own = sentences[number].places
        let share = TermWeights.share(length: sentences[number].words.count)
        for term in own.keys { postings[term].append(Posting(sentence: number, share: share, isOwn: true)) }
        var seen = Set(own.keys)
        for term in continued.keys where seen.insert(term).inserted {
            postings[term].append(Posting(sentence: number, share: share * Self.leadInShare, isOwn: true))
        }
        for term in leadIn.keys where seen.insert(term).inserted {
            postings[term].append(Posting(sentence: number, share: share * Self.leadInShare, isOwn: false))
        }
        for term in passage where seen.insert(term).inserted {
            postings[term].append(Posting(sentence: number, share: share * Self.passageShare, isOwn: false))
        }
        for term in heading.keys where seen.insert(term).inserted {
            postings[term].append(Posting(sentence: number, share: share * Self.headingShare, isOwn: false))
        }
    }

    private mutating func terms(in text: String) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for (place, terms) in reader.terms(of: analyzer.words(in: text)).enumerated() {
            for term in terms {
                if let number = termNumbers[term] { places[number] = place }
            }
        }
        return places
    }
}
