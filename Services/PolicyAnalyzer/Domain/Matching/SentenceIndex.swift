internal import Regulation

/// The sentences of policies in one language, and for each term the sentences that have it.
struct SentenceIndex: Sendable {
    private(set) var sentences: [IndexedSentence] = []
    /// Postings by the term's number, ordered by sentence.
    private(set) var postings: [[Posting]]
    /// The sentences of each passage.
    private(set) var passages: [Range<Int>] = []
    /// The subjects that each passage speaks of, its lead-in and headings included.
    private var subjectsOfPassage: [Set<Int>] = []
    /// The subjects that each section speaks of.
    private var subjectsOfSection: [Set<Int>] = []

    /// What the surroundings of a sentence count: the lead-in of a list, the rest of the passage, the headings.
    private static let leadInShare = 0.9
    private static let passageShare = 0.7
    private static let headingShare = 0.5

    /// A longer sentence says on its own what it speaks of.
    private static let shortSentence = 14

    private var reader: TermReader
    private var subjectReader: SubjectReader
    private let analyzer: any TextAnalyzer
    private let termNumbers: [String: Int]
    private let clauseSplitter = ClauseSplitter()
    private let stanceReader = StanceReader()
    private let frequencyReader = FrequencyReader()

    init(_ policies: [(place: Int, text: PolicyText)], catalogue: SoughtCatalogue, analyzer: any TextAnalyzer) {
        reader = catalogue.reader
        subjectReader = catalogue.subjectReader
        termNumbers = catalogue.termNumbers
        self.analyzer = analyzer
        postings = Array(repeating: [], count: catalogue.termNumbers.count)
        var section = -1
        var headingSubjects: Set<Int> = []
        for (place, policy) in policies {
            var heading: [String]?
            var headingTerms: [Int: Int] = [:]
            let running = RunningText.places(in: policy.passages)
            for (number, passage) in policy.passages.enumerated() where !running.contains(number) {
                if passage.heading != heading {
                    section += 1
                    heading = passage.heading
                    let path = ([policy.title] + passage.heading).joined(separator: ". ")
                    headingTerms = terms(in: path)
                    subjectsOfSection.append(subjectReader.subjects(in: analyzer.words(in: path)))
                    headingSubjects = subjectsOfSection[section]
                }
                add(passage, number: number, policy: place, section: section, headingTerms: headingTerms)
                let own = subjects(of: passage)
                subjectsOfPassage.append(own.union(headingSubjects))
                subjectsOfSection[section].formUnion(own)
            }
        }
    }

    /// Whether all of the subjects are spoken of around a sentence, as near as each must be.
    func speaks(of subjects: [(number: Int, reach: ObligationSubject.Reach)], around sentence: Int) -> Bool {
        let passage = subjectsOfPassage[sentences[sentence].passage]
        return subjects.allSatisfy { subject in
            passage.contains(subject.number)
                || subject.reach == .section
                    && subjectsOfSection[sentences[sentence].section].contains(subject.number)
        }
    }

    private mutating func subjects(of passage: PolicyPassage) -> Set<Int> {
        var words = analyzer.words(in: passage.text)
        if let context = passage.context { words += analyzer.words(in: context) }
        return subjectReader.subjects(in: words)
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
            let isContinued = sentence > first && pointsBack(sentences[sentence].words)
            post(
                sentence, passage: all, leadIn: leadIn, heading: headingTerms,
                continued: isContinued ? sentences[sentence - 1].places : [:])
        }
    }

    /// "They are not tested", "The bank doesn't verify this": what is meant stands in the sentence before.
    private func pointsBack(_ words: [String]) -> Bool {
        guard words.count <= Self.shortSentence, let first = words.first, let last = words.last else { return false }
        return StanceCues.continuing.contains(first)
            || words.count <= Self.shortSentence / 2 && StanceCues.continuing.contains(last)
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
