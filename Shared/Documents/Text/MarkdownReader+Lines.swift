extension MarkdownReader {
    /// Tabs stand for spaces up to the next multiple of four (CommonMark 2.2).
    static func expandTabs(_ line: Substring) -> String {
        guard line.contains("\t") else { return String(line) }
        var expanded = ""
        var column = 0
        for character in line {
            let width = character == "\t" ? 4 - column % 4 : 1
            expanded += character == "\t" ? String(repeating: " ", count: width) : String(character)
            column += width
        }
        return expanded
    }

    /// A line without the marks of the block quotes it stands in, and how many those were.
    static func withoutQuoteMarks(_ line: String) -> (line: String, depth: Int) {
        var rest = line[...]
        var depth = 0
        while true {
            let indent = rest.prefix { $0 == " " }.count
            let body = rest.dropFirst(indent)
            guard body.first == ">", indent < 4 else { return (String(rest), depth) }
            rest = body.dropFirst()
            if rest.first == " " { rest = rest.dropFirst() }
            depth += 1
        }
    }

    /// Level and title of an ATX heading ("## Scope ##").
    static func heading(_ line: Substring) -> (level: Int, title: String)? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), line.dropFirst(level).first.map(\.isWhitespace) ?? true else { return nil }
        var title = line.dropFirst(level).drop(while: \.isWhitespace)
        while title.last?.isWhitespace ?? false { title.removeLast() }
        let closing = title.reversed().prefix { $0 == "#" }.count
        let body = title.dropLast(closing)
        if closing > 0, body.isEmpty || body.last == " " { title = body }
        return (level, String(title))
    }

    /// Level of the heading that a line of "=" or "-" makes of the paragraph above it.
    static func setextLevel(_ line: Substring) -> Int? {
        let body = String(line).reversed().drop(while: \.isWhitespace)
        guard let first = body.first, first == "=" || first == "-", body.allSatisfy({ $0 == first }) else { return nil }
        return first == "=" ? 1 : 2
    }

    static func isThematicBreak(_ line: Substring) -> Bool {
        let marks = line.filter { $0 != " " }
        guard let first = marks.first, "-*_".contains(first) else { return false }
        return marks.count >= 3 && marks.allSatisfy { $0 == first }
    }
}
