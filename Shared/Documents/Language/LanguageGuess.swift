/// Tells English from German by the small words that either language can't do without.
public enum LanguageGuess {
    /// Words looked at before the guess is made; enough for any policy and little work for a long one.
    private static let sampleSize = 4_000
    /// Small words needed before a guess is more than chance.
    private static let minimumHits = 3

    private static let englishWords: Set<String> = [
        "the", "of", "and", "to", "a", "is", "are", "that", "for", "by", "with", "be", "shall", "must", "on", "or",
        "this", "from", "which", "have", "has", "not", "its", "their", "at", "we", "our", "it", "every", "who", "been",
    ]
    private static let germanWords: Set<String> = [
        "der", "die", "das", "und", "ist", "sind", "von", "zu", "mit", "den", "dem", "des", "für", "fuer", "auf", "ein",
        "eine", "einer", "eines", "im", "nicht", "sich", "wird", "werden", "durch", "oder", "bei", "nach", "zur", "zum",
        "alle", "aus", "über", "ueber", "muss", "müssen", "sowie", "wir", "es", "als", "jede", "vom",
    ]

    /// The language of a text, `nil` when it can't be told.
    public static func language(of text: String) -> Language? {
        language(of: CollectionOfOne(text))
    }

    /// The language that most of the texts are in, `nil` when it can't be told.
    public static func language(of texts: some Sequence<String>) -> Language? {
        var english = 0
        var german = 0
        var seen = 0
        texts: for text in texts {
            for word in text.split(whereSeparator: { !$0.isLetter }) {
                let word = word.lowercased()
                if englishWords.contains(word) { english += 1 }
                if germanWords.contains(word) { german += 1 }
                seen += 1
                if seen == sampleSize { break texts }
            }
        }
        let (winner, hits, others): (Language, Int, Int) =
            german > english ? (.german, german, english) : (.english, english, german)
        return hits >= minimumHits && hits >= 2 * others ? winner : nil
    }
}
