/// Turns words into terms: a group of synonyms where a word or an expression is in one, its stem otherwise. German
/// compounds are taken apart, so that "Wiederherstellungstests" and "Tests der Wiederherstellung" have the same terms.
struct TermReader: Sendable {
    let language: TextLanguage
    private let analyzer: any TextAnalyzer
    private let synonyms: Synonyms
    private let stopWords: Set<String>
    /// Words that compounds are made of.
    private var parts: Set<String>
    /// Stems with which an expression of several words begins.
    private let openings: Set<String>
    private var known: [String: WordTerms] = [:]

    /// What is known of a word.
    private struct WordTerms {
        let stem: String
        let terms: [String]
    }

    init(language: TextLanguage, analyzer: any TextAnalyzer) {
        self.language = language
        self.analyzer = analyzer
        let synonyms = Synonyms(
            language: language, stem: { analyzer.stem($0, language: language) }, words: { analyzer.words(in: $0) })
        self.synonyms = synonyms
        openings = synonyms.openings
        stopWords = StopWords.set(language)
        parts = synonyms.words
    }

    /// Learns words of which compounds may be made.
    mutating func learnParts(_ words: [String]) {
        guard language == .german else { return }
        for word in words where (4...11).contains(word.count) && !stopWords.contains(word) { parts.insert(word) }
        known = [:]
    }

    /// The terms that each word stands for: none for a word that says nothing.
    mutating func terms(of words: [String]) -> [[String]] {
        var terms: [[String]] = []
        var stems: [String] = []
        for word in words {
            let known = look(up: word)
            terms.append(known.terms)
            stems.append(known.stem)
        }
        for place in expressions(in: stems) { terms[place.range.lowerBound].append(place.group) }
        return terms
    }

    /// The terms of a phrase that is looked for, each once: an expression stands for itself and not for its words.
    mutating func phraseTerms(of words: [String]) -> [String] {
        var terms: [[String]] = []
        var stems: [String] = []
        for word in words {
            let known = look(up: word)
            terms.append(known.terms.count > 1 ? Array(known.terms.dropFirst()) : known.terms)
            stems.append(known.stem)
        }
        for place in expressions(in: stems) {
            for index in place.range { terms[index] = [] }
            terms[place.range.lowerBound] = [place.group]
        }
        var seen: Set<String> = []
        return terms.joined().filter { seen.insert($0).inserted }
    }

    private func expressions(in stems: [String]) -> [(range: Range<Int>, group: String)] {
        var found: [(Range<Int>, String)] = []
        var index = 0
        while index < stems.count {
            var end = index + 1
            if openings.contains(stems[index]) {
                for length in stride(from: min(synonyms.longest, stems.count - index), to: 1, by: -1) {
                    guard let group = synonyms.group(stems[index..<index + length]) else { continue }
                    found.append((index..<index + length, group))
                    end = index + length
                    break
                }
            }
            index = end
        }
        return found
    }

    private mutating func look(up word: String) -> WordTerms {
        if let known = known[word] { return known }
        let stem = analyzer.stem(word, language: language)
        let found: WordTerms
        if stopWords.contains(word) || word.allSatisfy(\.isNumber) {
            found = WordTerms(stem: stem, terms: [])
        } else if let group = synonyms.group([stem]) {
            found = WordTerms(stem: stem, terms: [group])
        } else if let parts = split(word, depth: 2) {
            // The whole first: a phrase looks for the parts, a text may be found by either.
            found = WordTerms(stem: stem, terms: [stem] + parts.map(term))
        } else {
            found = WordTerms(stem: stem, terms: [stem])
        }
        known[word] = found
        return found
    }

    private func term(_ word: String) -> String {
        let stem = analyzer.stem(word, language: language)
        return synonyms.group([stem]) ?? stem
    }

    /// The known words that make a compound, with or without a linking letter between them.
    private func split(_ word: String, depth: Int) -> [String]? {
        guard language == .german, word.count >= 9 else { return nil }
        for length in stride(from: word.count - 4, through: 4, by: -1) {
            let first = String(word.prefix(length))
            guard parts.contains(first) else { continue }
            let rest = word.dropFirst(length)
            for link in ["", "s", "n", "en", "es", "er", "e"] where rest.hasPrefix(link) {
                let second = String(rest.dropFirst(link.count))
                guard second.count >= 4 else { continue }
                if isPart(second) { return [first, second] }
                if depth > 1, let deeper = split(second, depth: depth - 1) { return [first] + deeper }
            }
        }
        return nil
    }

    private func isPart(_ word: String) -> Bool {
        if parts.contains(word) { return true }
        let stem = analyzer.stem(word, language: language)
        return synonyms.group([stem]) != nil || parts.contains(stem)
    }
}
