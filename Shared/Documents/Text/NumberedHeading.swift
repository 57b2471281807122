/// Tells headings by their number: "1. Scope", "2.3 Backups", "Article 5", "§ 4 Geltungsbereich", "Annex A".
///
/// A numbered line is a heading when it is short, begins with a capital, isn't closed like a sentence, and isn't one
/// item of a list. That it is an item is told by its neighbours: lists count on from line to line.
enum NumberedHeading {
    private static let longest = 100
    private static let namedUnits: Set<String> = [
        "article", "artikel", "section", "abschnitt", "chapter", "kapitel", "annex", "anhang", "appendix", "anlage",
        "part", "teil", "title", "titel", "§", "clause",
    ]

    /// What has to be known of the paragraphs before and behind.
    struct Neighbour {
        let number: [Int]?
        let isShort: Bool

        init(_ text: String) {
            number = ListMark(text[...]).flatMap { $0.numbers.isEmpty ? nil : $0.numbers }
            isShort = text.count <= longest
        }
    }

    /// The level of the heading that a line is, `nil` for other lines.
    static func level(of text: String, neighbours: [Neighbour?]) -> Int? {
        guard text.count <= longest, let last = text.last, !".;,:!?".contains(last) else { return nil }
        if let level = namedLevel(of: text) { return level }
        let mark: ListMark
        if let found = ListMark(text[...]), !found.isBracketed, !found.numbers.isEmpty {
            mark = found
        } else {
            return nil
        }
        let title = text.dropFirst(mark.length)
        guard title.first?.isUppercase ?? false, title.split(separator: " ").count <= 12 else { return nil }
        if mark.numbers.count == 1, neighbours.contains(where: { isSibling($0, of: mark.numbers[0]) }) { return nil }
        return mark.numbers.count
    }

    private static func isSibling(_ neighbour: Neighbour?, of number: Int) -> Bool {
        guard let neighbour, neighbour.isShort, let other = neighbour.number, other.count == 1 else { return false }
        return abs(other[0] - number) == 1
    }

    private static func namedLevel(of text: String) -> Int? {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, namedUnits.contains(words[0].lowercased()) else { return nil }
        let number = words[1].filter { $0 != "." && $0 != ":" && $0 != ")" }
        let isNumber = number.first?.isNumber ?? false
        let isLetterOrRoman =
            number.count == 1 && number.first?.isUppercase ?? false || number.allSatisfy { "IVXLC".contains($0) }
        guard isNumber || isLetterOrRoman, words[0].first?.isUppercase ?? false || words[0] == "§" else { return nil }
        // "Article 5 requires that" is running text: behind the number a title begins with a capital, or nothing stands.
        guard words.count == 2 || words[2].first.map({ $0.isUppercase || "–—-:(".contains($0) }) ?? false else {
            return nil
        }
        return 1
    }
}
