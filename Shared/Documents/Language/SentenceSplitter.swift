/// Splits English and German text into sentences.
///
/// It knows the abbreviations of both languages' legal writing ("Art.", "Abs.", "z. B.", "e.g."), ordinals
/// ("am 5. Mai") and numbers, and treats the lettered items of a list in running text ("; (b) …") as sentences.
public struct SentenceSplitter: Sendable {
    /// A splitter; it holds no state.
    public init() {}

    /// The sentences of a text, in order; together they hold all of it but white space between them.
    public func sentences(in text: String) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = text.startIndex
        var position = text.startIndex
        while position < text.endIndex {
            guard let end = boundary(at: position, from: start, in: text) else {
                position = text.index(after: position)
                continue
            }
            Self.append(start..<end, of: text, to: &sentences)
            start = end
            position = end
        }
        Self.append(start..<text.endIndex, of: text, to: &sentences)
        return sentences
    }

    private static func append(_ range: Range<String.Index>, of text: String, to sentences: inout [Sentence]) {
        guard let first = text[range].firstIndex(where: { !$0.isWhitespace }),
            let last = text[range].lastIndex(where: { !$0.isWhitespace })
        else { return }
        let trimmed = first..<text.index(after: last)
        sentences.append(Sentence(text: String(text[trimmed]), range: trimmed))
    }

    /// The end of the sentence whose closing mark stands at a position, `nil` when none ends there.
    private func boundary(at position: String.Index, from start: String.Index, in text: String) -> String.Index? {
        let mark = text[position]
        let after = text.index(after: position)
        if mark.isNewline { return Self.endsLine(at: after, in: text) ? after : nil }
        if mark == ";" { return Self.isListItem(text[after...]) ? after : nil }
        guard mark == "." || mark == "!" || mark == "?" || mark == "…" else { return nil }
        var end = after
        while end < text.endIndex, ".!?…\"“”’'»«)]".contains(text[end]) { end = text.index(after: end) }
        guard end < text.endIndex else { return end }
        guard text[end].isWhitespace,
            let next = text[end...].firstIndex(where: { !$0.isWhitespace })
        else { return nil }
        let following = text[next...]
        guard !following[next].isLowercase else { return nil }
        // Only a stop that stands alone can belong to an abbreviation: "(e.g.)" and "z. B.“ are closed by more.
        if mark == ".", Self.belongsToWord(before: position, from: start, in: text, following: following) { return nil }
        return end
    }

    private static func belongsToWord(
        before stop: String.Index,
        from start: String.Index,
        in text: String,
        following: Substring
    ) -> Bool {
        // A few words back tell; all of a long sentence, at every stop in it, would take quadratic time.
        let sentence = text[start..<stop].suffix(80)
        let words = sentence.split(whereSeparator: { $0.isWhitespace || "([„“\"".contains($0) })
        guard let word = words.last?.lowercased() else { return false }
        let nextWord = following.prefix(while: \.isLetter).lowercased()
        let opensSentence = Abbreviations.sentenceStarters.contains(nextWord)
        if Abbreviations.leading.contains(word) { return !(word == "no" && opensSentence) }
        if Abbreviations.trailing.contains(word) { return false }
        if word.count == 1, let letter = word.first, letter.isLetter { return !opensSentence }
        if word.count <= 2, word.allSatisfy(\.isWholeNumber) {
            if words.count == 1 || Abbreviations.months.contains(nextWord) { return true }
            let previous = words.dropLast().last?.lowercased() ?? ""
            return Abbreviations.beforeOrdinal.contains(previous) && !opensSentence
        }
        return false
    }

    /// A line break ends a sentence before a blank line and before a list's mark.
    private static func endsLine(at position: String.Index, in text: String) -> Bool {
        let rest = text[position...].drop { $0 == " " || $0 == "\t" }
        guard let first = rest.first else { return true }
        return first.isNewline || ListMark(rest) != nil
    }

    /// What follows a semicolon is an item of a list when it bears a mark in brackets, with or without "and".
    private static func isListItem(_ rest: Substring) -> Bool {
        var rest = rest.drop(while: \.isWhitespace)
        for conjunction in ["and ", "or ", "und ", "oder "] where rest.hasPrefix(conjunction) {
            rest = rest.dropFirst(conjunction.count)
        }
        return ListMark(rest)?.isBracketed ?? false
    }
}
