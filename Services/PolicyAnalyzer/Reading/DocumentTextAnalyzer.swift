internal import Documents

/// Sentences, words and stems for the domain, from the documents library.
struct DocumentTextAnalyzer: TextAnalyzer {
    private let splitter = SentenceSplitter()
    private let tokenizer = WordTokenizer()
    private let english = Stemmer(language: .english)
    private let german = Stemmer(language: .german)

    func sentences(in text: String) -> [String] { splitter.sentences(in: text).map(\.text) }

    func words(in text: String) -> [String] {
        // The parts of a hyphenated compound say all that the compound says.
        let words = tokenizer.words(in: text)
        return words.enumerated().filter { index, word in
            word.isPart || index + 1 >= words.count || !words[index + 1].isPart
                || words[index + 1].position != word.position
        }.map(\.element.folded)
    }

    func stem(_ word: String, language: TextLanguage) -> String {
        switch language {
        case .english: english.stem(word)
        case .german: german.stem(word)
        }
    }
}
