/// The block of `key: value` lines between `---` marks at the start of a Markdown file; its title is all we need.
struct MarkdownFrontMatter {
    let title: String?

    /// Takes the front matter off the lines, `nil` when there is none.
    static func take(from lines: inout ArraySlice<String>) -> MarkdownFrontMatter? {
        guard let first = lines.first, isMark(first),
            let end = lines.dropFirst().firstIndex(where: { isMark($0) || $0 == "..." }),
            lines[(lines.startIndex + 1)..<end].contains(where: { $0.contains(":") })
        else { return nil }
        let body = lines[(lines.startIndex + 1)..<end]
        lines = lines[(end + 1)...]
        for line in body where line.lowercased().hasPrefix("title:") {
            var value = line.dropFirst("title:".count).drop(while: \.isWhitespace)
            while value.last?.isWhitespace ?? false { value.removeLast() }
            if let quote = value.first, quote == "\"" || quote == "'", value.count >= 2, value.last == quote {
                value = value.dropFirst().dropLast()
            }
            return MarkdownFrontMatter(title: value.isEmpty ? nil : CleanText.line(String(value)))
        }
        return MarkdownFrontMatter(title: nil)
    }

    private static func isMark(_ line: String) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }
}
