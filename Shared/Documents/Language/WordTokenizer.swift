internal import Foundation

/// Splits a text into words for comparison and search.
///
/// A hyphenated compound is given whole and in parts: "IKT-Risiko" is `ikt-risiko`, `ikt` and `risiko`. Numbers keep
/// their separators ("99.5"). The two spellings of umlauts are brought together by ``Stemmer``, not here: whether
/// "ue" is an umlaut depends on the language.
public struct WordTokenizer: Sendable {
    /// A tokenizer; it holds no state.
    public init() {}

    /// The words of a text, in order.
    public func words(in text: String) -> [Word] {
        var words: [Word] = []
        var position = 0
        var index = text.startIndex
        while index < text.endIndex {
            guard Self.isWordCharacter(text[index]) else {
                index = text.index(after: index)
                continue
            }
            var parts: [Range<String.Index>] = []
            let start = index
            while true {
                let end = Self.endOfPart(from: index, in: text)
                parts.append(index..<end)
                index = end
                guard end < text.endIndex, Self.isHyphen(text[end]) else { break }
                let next = text.index(after: end)
                guard next < text.endIndex, Self.isWordCharacter(text[next]) else { break }
                index = next
            }
            let isCompound = parts.count > 1
            if isCompound {
                let whole = parts.map { Self.fold(text[$0]) }.joined(separator: "-")
                words.append(Word(folded: whole, range: start..<index, position: position, isPart: false))
            }
            for part in parts {
                words.append(
                    Word(folded: Self.fold(text[part]), range: part, position: position, isPart: isCompound))
                position += 1
            }
        }
        return words
    }

    /// Folds a word as ``words(in:)`` does: for words that come from elsewhere, such as a list of terms.
    public static func fold(_ word: some StringProtocol) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        var folded = String.UnicodeScalarView()
        for scalar in word.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar {
            case "ä", "ö", "ü": folded.append(scalar)
            case "ß": folded.append(contentsOf: "ss".unicodeScalars)
            case "’", "ʼ": folded.append("'")
            case _ where scalar.isASCII: folded.append(scalar)
            default:
                let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                folded.append(contentsOf: decomposed.filter { $0.properties.generalCategory != .nonspacingMark })
            }
        }
        return String(folded)
    }

    private static func endOfPart(from start: String.Index, in text: String) -> String.Index {
        var end = start
        while end < text.endIndex {
            if isWordCharacter(text[end]) {
                end = text.index(after: end)
                continue
            }
            let next = text.index(after: end)
            guard end > start, next < text.endIndex, isJoiner(text[end], after: text[text.index(before: end)]),
                text[text.index(before: end)].isLetter == text[next].isLetter, isWordCharacter(text[next])
            else { break }
            end = next
        }
        return end
    }

    /// An apostrophe joins letters; a point or comma joins digits.
    private static func isJoiner(_ character: Character, after previous: Character) -> Bool {
        switch character {
        case "'", "’", "ʼ": previous.isLetter
        case ".", ",": previous.isWholeNumber
        default: false
        }
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func isHyphen(_ character: Character) -> Bool {
        character == "-" || character == "\u{2010}" || character == "\u{2011}"
    }
}
