/// What the domain needs of a text library: sentences, words, stems.
protocol TextAnalyzer: Sendable {
    /// The sentences of a text, in order.
    func sentences(in text: String) -> [String]
    /// The words of a text in order, folded to lower case; a hyphenated compound comes in its parts.
    func words(in text: String) -> [String]
    /// The stem of a folded word.
    func stem(_ word: String, language: TextLanguage) -> String
}
