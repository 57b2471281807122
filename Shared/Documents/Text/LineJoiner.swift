/// Joins the lines of a paragraph, and words that were hyphenated at a line's end.
struct LineJoiner {
    /// Compounds that the document writes with a hyphen within a line, in lower case.
    private let knownCompounds: Set<String>

    /// - Parameter lines: the document's lines: a compound they show within a line keeps its hyphen at a line's end.
    init(lines: some Sequence<String>) {
        var compounds: Set<String> = []
        for line in lines where line.contains("-") {
            for word in line.split(whereSeparator: { !$0.isLetter && $0 != "-" }) where word.dropLast().contains("-") {
                compounds.insert(word.lowercased())
            }
        }
        knownCompounds = compounds
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
        let previous = text.dropLast().reversed().prefix(while: \.isLetter).reversed()
        let compound = String(previous).lowercased() + "-" + next
        let keepsHyphen = last != "\u{AD}" && (first.isUppercase || knownCompounds.contains(compound))
        if !keepsHyphen { text.removeLast() }
        text += line
    }
}
