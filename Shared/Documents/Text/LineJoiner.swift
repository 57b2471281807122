/// Joins the lines of a paragraph, and words that were hyphenated at a line's end.
struct LineJoiner {
    /// Words of the document in lower case, and its compounds written with a hyphen within a line.
    private let words: Set<String>

    /// Second parts of English compounds, which keep their hyphen whatever stands before it.
    private static let secondParts: Set<String> = [
        "based", "related", "party", "term", "wide", "up", "site", "house", "critical", "driven", "making", "free",
        "level", "time", "day", "yearly", "specific", "in", "off", "out", "known", "sensitive", "scale", "owned",
    ]

    /// - Parameter lines: the document's lines, whose words tell a compound's hyphen from one that a line's end needed.
    init(lines: some Sequence<String>) {
        var words: Set<String> = []
        for line in lines {
            for word in line.split(whereSeparator: { !$0.isLetter && $0 != "-" }) where word.last != "-" {
                words.insert(word.lowercased())
            }
        }
        self.words = words
    }

    static func join(_ lines: [String]) -> String { LineJoiner(lines: lines).join(lines) }

    func join(_ lines: [String]) -> String {
        lines.reduce(into: "") { text, line in append(line, to: &text) }
    }

    /// Adds a line to a text that it continues.
    func append(_ line: String, to text: inout String) {
        let line = String(line.drop(while: \.isWhitespace))
        while text.last?.isWhitespace ?? false { text.removeLast() }
        guard let last = text.last, let first = line.first else {
            text += line
            return
        }
        let isHyphen = last == "-" || last == "\u{AD}" || last == "\u{2010}"
        guard isHyphen, text.dropLast().last?.isLetter ?? false, first.isLetter else {
            text += " " + line
            return
        }
        let next = line.prefix(while: \.isLetter).lowercased()
        if ["und", "oder", "bzw", "and", "or", "to", "bis"].contains(next) {
            text += " " + line
            return
        }
        let previous = String(text.dropLast().reversed().prefix(while: \.isLetter).reversed())
        if last == "\u{AD}" || !isCompound(previous, String(line.prefix(while: \.isLetter))) { text.removeLast() }
        text += line
    }

    /// True when the hyphen between two parts belongs to the word rather than to the line's end.
    private func isCompound(_ first: String, _ second: String) -> Bool {
        let (lowerFirst, lowerSecond) = (first.lowercased(), second.lowercased())
        if second.first?.isUppercase ?? false || words.contains("\(lowerFirst)-\(lowerSecond)") { return true }
        if words.contains(lowerFirst + lowerSecond) { return false }
        // "ICT-related", "EU-weit".
        if first.count > 1, first.allSatisfy(\.isUppercase) { return true }
        // A German noun's parts are words too, but the whole is written as one.
        if first.first?.isUppercase ?? false { return false }
        guard first.count > 2 else { return false }
        return Self.secondParts.contains(lowerSecond) || words.contains(lowerFirst) && words.contains(lowerSecond)
    }
}
