/// Reads the blocks of Markdown (CommonMark 0.31 and the tables of GitHub's flavour).
///
/// Blocks that CommonMark nests (lists in quotes and the like) are read line by line, which gives the passages their
/// text and depth without building a tree.
struct MarkdownReader {
    private var content = DocumentContent()
    private var paragraph: [String] = []
    private var paragraphKind = Block.Kind.paragraph
    private var itemIndents: [Int] = []

    func read(_ text: String) -> DocumentContent {
        var reader = self
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(MarkdownReader.expandTabs)[...]
        reader.content.title = MarkdownFrontMatter.take(from: &lines)?.title
        while let line = lines.popFirst() { reader.take(line, rest: &lines) }
        reader.close()
        return reader.content
    }

    /// True when a text without a declared type bears enough marks of Markdown.
    static func looksLikeMarkdown(_ text: String) -> Bool {
        var marks = 0
        for line in text.split(separator: "\n").prefix(500) {
            if heading(line[...]) != nil { marks += 2 }
            if line.hasPrefix("```") || line.hasPrefix("|") && line.dropFirst().contains("|") { marks += 1 }
            if line.contains("](") || line.contains("**") { marks += 1 }
            if marks >= 2 { return true }
        }
        return false
    }

    private mutating func take(_ rawLine: String, rest: inout ArraySlice<String>) {
        let (line, _) = Self.withoutQuoteMarks(rawLine)
        let indent = line.prefix { $0 == " " }.count
        let body = line.dropFirst(indent)
        if body.isEmpty { return close() }
        if let fence = MarkdownFence(body) { return takeFence(fence, rest: &rest) }
        if indent >= 4, paragraph.isEmpty, itemIndents.isEmpty {
            return takeIndentedCode(String(line.dropFirst(4)), rest: &rest)
        }
        if let (level, title) = Self.heading(body) {
            close()
            endList()
            return emit(.heading(level: level), title)
        }
        if let level = Self.setextLevel(body), !paragraph.isEmpty, paragraphKind == .paragraph {
            paragraphKind = .heading(level: level)
            return close()
        }
        if Self.isThematicBreak(body) {
            close()
            return endList()
        }
        if paragraph.isEmpty, let next = rest.first, MarkdownTable.isDelimiterRow(Self.withoutQuoteMarks(next).line),
            body.contains("|")
        {
            return takeTable(String(body), rest: &rest)
        }
        if let mark = ListMark(body), Self.isItem(mark, body), indent < 4 || !itemIndents.isEmpty {
            return openItem(mark, body: body, indent: indent)
        }
        if paragraph.isEmpty {
            if let last = itemIndents.last, indent > last {
                // A further paragraph of an item: part of the list, one step in from nothing but its own text.
                paragraphKind = .listItem(depth: max(itemIndents.count - 1, 0))
            } else {
                endList()
                paragraphKind = .paragraph
            }
        }
        paragraph.append(String(body))
    }

    private static func isItem(_ mark: ListMark, _ body: Substring) -> Bool {
        guard mark.numbers.count <= 1, let first = body.first else { return false }
        return mark.numbers.isEmpty ? "-*+•".contains(first) || mark.isBracketed : true
    }

    private mutating func openItem(_ mark: ListMark, body: Substring, indent: Int) {
        close()
        while let last = itemIndents.last, indent <= last { itemIndents.removeLast() }
        itemIndents.append(indent)
        paragraphKind = .listItem(depth: itemIndents.count - 1)
        var text = body.dropFirst(mark.length)
        for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { text = text.dropFirst(box.count) }
        paragraph = [String(text)]
    }

    private mutating func takeFence(_ fence: MarkdownFence, rest: inout ArraySlice<String>) {
        close()
        var code: [String] = []
        while let line = rest.popFirst() {
            let (inner, _) = Self.withoutQuoteMarks(line)
            if fence.isClosed(by: inner) { break }
            code.append(inner)
        }
        emit(.preformatted, code.joined(separator: "\n"), stripsMarks: false)
    }

    private mutating func takeIndentedCode(_ first: String, rest: inout ArraySlice<String>) {
        var code = [first]
        while let line = rest.first, line.hasPrefix("    ") || line.allSatisfy(\.isWhitespace) {
            code.append(String(line.dropFirst(4)))
            rest.removeFirst()
        }
        emit(.preformatted, code.joined(separator: "\n"), stripsMarks: false)
    }

    private mutating func takeTable(_ header: String, rest: inout ArraySlice<String>) {
        close()
        endList()
        var table = MarkdownTable(header: header)
        rest.removeFirst()
        while let line = rest.first.map({ Self.withoutQuoteMarks($0).line }), line.contains("|") {
            table.add(line)
            rest.removeFirst()
        }
        for row in table.rows { emit(.tableRow, row, stripsMarks: false) }
    }

    private mutating func close() {
        guard !paragraph.isEmpty else { return }
        emit(paragraphKind, paragraph.joined(separator: " "))
        paragraph = []
        if case .heading = paragraphKind { endList() }
        paragraphKind = .paragraph
    }

    private mutating func endList() { itemIndents = [] }

    private mutating func emit(_ kind: Block.Kind, _ text: String, stripsMarks: Bool = true) {
        let text = stripsMarks ? MarkdownInline.plainText(text) : text
        content.blocks.append(Block(kind: kind, page: nil, text: text))
    }
}
