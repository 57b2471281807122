/// Reads plain text: paragraphs stand between blank lines, headings are underlined or numbered, items bear a mark.
struct PlainTextReader {
    func read(_ text: String) -> DocumentContent {
        // A form feed ends a page (RFC 678 and the RFCs' own layout); without one the text has no pages.
        let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
        let hasPages = pages.count > 1
        var paragraphs: [Paragraph] = []
        for (offset, page) in pages.enumerated() {
            paragraphs += Self.paragraphs(of: page, page: hasPages ? offset + 1 : nil)
        }
        var content = DocumentContent()
        content.pageCount = hasPages ? pages.count : nil
        for (offset, paragraph) in paragraphs.enumerated() {
            let next = paragraphs.indices.contains(offset + 1) ? paragraphs[offset + 1] : nil
            let previous = offset > 0 ? paragraphs[offset - 1] : nil
            content.blocks.append(Self.block(paragraph, after: previous, before: next))
        }
        return content
    }

    private struct Paragraph {
        var lines: [Substring]
        var page: Int?
        /// Level of a heading that a line of "=" or "-" underlines.
        var underlined: Int?

        var text: String { LineJoiner.join(lines.map(String.init)) }
        var mark: ListMark? { lines.first.flatMap { ListMark($0.drop(while: \.isWhitespace)) } }
        var indentation: Int { lines.first?.prefix(while: \.isWhitespace).count ?? 0 }
    }

    private static func paragraphs(of text: Substring, page: Int?) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var open: Paragraph?
        func close() {
            if let open { paragraphs.append(open) }
            open = nil
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.drop(while: \.isWhitespace)
            if trimmed.isEmpty {
                close()
            } else if let level = underline(trimmed), open?.lines.count == 1, open?.mark?.numbers.isEmpty != true {
                open?.underlined = level
                close()
            } else if underline(trimmed) != nil {
                close()
            } else if ListMark(trimmed) != nil || open == nil {
                close()
                open = Paragraph(lines: [line], page: page)
            } else {
                open?.lines.append(line)
            }
        }
        close()
        return paragraphs
    }

    private static func underline(_ line: Substring) -> Int? {
        guard let first = line.first, "=-~*#_".contains(first) else { return nil }
        let body = line.reversed().drop(while: \.isWhitespace)
        guard body.count >= 3, body.allSatisfy({ $0 == first }) else { return nil }
        return first == "=" || first == "#" ? 1 : 2
    }

    private static func block(_ paragraph: Paragraph, after previous: Paragraph?, before next: Paragraph?) -> Block {
        let text = paragraph.text
        if let level = paragraph.underlined {
            return Block(kind: .heading(level: level), page: paragraph.page, text: text)
        }
        if paragraph.lines.count == 1,
            let level = NumberedHeading.level(
                of: text, neighbours: [previous, next].map { $0.map { NumberedHeading.Neighbour($0.text) } })
        {
            return Block(kind: .heading(level: level), page: paragraph.page, text: text)
        }
        if let mark = paragraph.mark {
            // "2.1 The bank …" is a numbered paragraph: its number is how others refer to it.
            let keepsMark = mark.numbers.count > 1
            let body = keepsMark ? text : String(text.dropFirst(mark.length))
            return Block(
                kind: keepsMark ? .paragraph : .listItem(depth: paragraph.indentation / 2), page: paragraph.page,
                text: body)
        }
        if paragraph.lines.count == 1, isShouted(text) {
            return Block(kind: .heading(level: 1), page: paragraph.page, text: text)
        }
        return Block(kind: .paragraph, page: paragraph.page, text: text)
    }

    /// A short line of capitals alone.
    private static func isShouted(_ text: String) -> Bool {
        let letters = text.filter(\.isLetter)
        return letters.count >= 4 && text.count <= 80 && letters.allSatisfy(\.isUppercase)
            && text.last.map { !".;,:".contains($0) } ?? false
    }
}
