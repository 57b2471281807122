/// Makes headings, paragraphs and list items of the lines of a document's pages.
///
/// What a bounding box tells is used in place of the fonts, which it doesn't: taller lines than the body's are
/// headings, the tallest the outermost; numbered short lines are headings at the body's size too; a first line set in,
/// a gap, or a short line with a full stop ends a paragraph.
struct PDFLayout {
    private let pages: [PDFPage]
    private let bodyHeight: Double
    /// Heights of headings, tallest first.
    private let headingHeights: [Double]
    private let joiner: LineJoiner

    /// A heading's line is at least this much taller than the body's.
    private static let headingRatio = 1.12
    private static let longestHeading = 200

    init(pages: [PDFPage]) {
        self.pages = pages
        let lines = pages.lazy.flatMap(\.regions).joined().joined()
        var weights: [Int: Int] = [:]
        for line in lines { weights[Self.quarterPoints(line.height), default: 0] += line.text.count }
        // The most letters are the body's; of equals the smaller, so that the result never depends on hashing.
        let body = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 4 } ?? 0
        var heights: [Double] = []
        for line in lines where line.height >= body * Self.headingRatio && line.text.contains(where: \.isLetter) {
            heights.append(line.height)
        }
        var clusters: [Double] = []
        for height in heights.sorted(by: >) where clusters.last.map({ height < $0 * 0.95 }) ?? true {
            clusters.append(height)
        }
        bodyHeight = body
        headingHeights = clusters
        joiner = LineJoiner(lines: lines.map(\.text))
    }

    private static func quarterPoints(_ height: Double) -> Int { Int((min(max(height, 0), 100_000) * 4).rounded()) }

    func blocks() -> [Block] {
        var paragraphs: [PDFParagraph] = []
        var tables = PDFTable(joiner: joiner)
        for page in pages {
            for segment in page.regions.flatMap({ tables.segments(of: $0) }) {
                switch segment {
                case .text(let lines):
                    for paragraph in split(lines, page: page.number) { add(paragraph, to: &paragraphs) }
                case .row(let text, let lines):
                    var row = PDFParagraph(lines: lines, page: page.number, left: 0, right: 0)
                    row.text = text
                    row.isRow = true
                    paragraphs.append(row)
                }
            }
        }
        var indents: [Double] = []
        return paragraphs.indices.map { index in
            let neighbours = [index - 1, index + 1].map { paragraphs.indices.contains($0) ? paragraphs[$0] : nil }
            var block = block(paragraphs[index], neighbours: neighbours)
            guard case .listItem = block.kind, let indent = paragraphs[index].lines.first?.box.left else {
                indents = []
                return block
            }
            // Three points are less than any list's indentation and more than typesetting's own shifts.
            while let last = indents.last, indent < last + 3 { indents.removeLast() }
            indents.append(indent)
            block.kind = .listItem(depth: indents.count - 1)
            return block
        }
    }

    private func add(_ paragraph: PDFParagraph, to paragraphs: inout [PDFParagraph]) {
        if let last = paragraphs.indices.last, continues(paragraphs[last], with: paragraph) {
            paragraphs[last].lines += paragraph.lines
            for line in paragraph.lines { joiner.append(line.text, to: &paragraphs[last].text) }
        } else {
            var paragraph = paragraph
            paragraph.text = joiner.join(paragraph.lines.map(\.text))
            paragraphs.append(paragraph)
        }
    }

    private func block(_ paragraph: PDFParagraph, neighbours: [PDFParagraph?]) -> Block {
        if paragraph.isRow { return Block(kind: .tableRow, page: paragraph.page, text: paragraph.text) }
        if let level = headingLevel(paragraph, neighbours: neighbours) {
            return Block(kind: .heading(level: level), page: paragraph.page, text: paragraph.text)
        }
        if let mark = ListMark(paragraph.text[...]), mark.numbers.count <= 1 {
            let text = String(paragraph.text.dropFirst(mark.length))
            return Block(kind: .listItem(depth: 0), page: paragraph.page, text: text)
        }
        return Block(kind: .paragraph, page: paragraph.page, text: paragraph.text)
    }

    private func headingLevel(_ paragraph: PDFParagraph, neighbours: [PDFParagraph?]) -> Int? {
        guard paragraph.text.count <= Self.longestHeading else { return nil }
        if let rank = headingRank(paragraph) { return rank + 1 }
        guard paragraph.lines.count == 1 else { return nil }
        let others = neighbours.map { $0.map { NumberedHeading.Neighbour($0.text) } }
        return NumberedHeading.level(of: paragraph.text, neighbours: others).map { headingHeights.count + $0 }
    }

    private func headingRank(_ paragraph: PDFParagraph) -> Int? {
        // Some fonts have boxes without height, which tell nothing.
        guard bodyHeight > 0, paragraph.height >= bodyHeight * Self.headingRatio else { return nil }
        return headingHeights.firstIndex { paragraph.height >= $0 * 0.95 } ?? max(headingHeights.count - 1, 0)
    }
}

extension PDFLayout {
    /// Cuts a block of lines into paragraphs.
    private func split(_ block: [PDFLine], page: Int) -> [PDFParagraph] {
        let left = block.map(\.box.left).min() ?? 0
        let right = block.map(\.box.right).max() ?? 0
        let gaps = zip(block, block.dropFirst()).map { $1.box.top - $0.box.top }.sorted()
        let usualGap = gaps.isEmpty ? 0 : gaps[gaps.count / 2]
        var paragraphs: [PDFParagraph] = []
        for line in block {
            if let last = paragraphs.indices.last, let previous = paragraphs[last].lines.last,
                !starts(line, after: previous, left: left, right: right, usualGap: usualGap)
            {
                paragraphs[last].lines.append(line)
            } else {
                paragraphs.append(PDFParagraph(lines: [line], page: page, left: left, right: right))
            }
        }
        return paragraphs
    }

    /// True when a line begins a new paragraph behind another line of its block.
    private func starts(
        _ line: PDFLine, after previous: PDFLine, left: Double, right: Double, usualGap: Double
    ) -> Bool {
        if abs(line.height - previous.height) > 0.1 * max(line.height, previous.height) { return true }
        // Beside the line before: a cell of a row, or text behind a mark.
        let isBeside = line.box.top < previous.box.bottom - previous.height / 2
        if isBeside {
            return line.box.left - previous.box.right > 3 * previous.height && ListMark(previous.text + " x") == nil
        }
        if Self.beginsItem(line.text) { return true }
        if line.box.top - previous.box.top > usualGap * 1.3 + 1 { return true }
        let endsSentence = previous.text.last.map { ".:;!?".contains($0) } ?? false
        let opensSentence = line.text.first.map { $0.isUppercase || $0.isNumber } ?? false
        guard endsSentence, opensSentence else { return false }
        let isShort = previous.box.right < right - 0.12 * (right - left)
        let isSetIn = line.box.left > left + 0.8 * line.height && previous.box.left < left + 0.4 * line.height
        return isShort || isSetIn
    }

    /// A mark with a number in front of running text can be a date or a quantity: only bullets, letters in brackets and
    /// numbers before a capital are taken for items.
    private static func beginsItem(_ text: String) -> Bool {
        guard let mark = ListMark(text[...]) else { return false }
        let dashes: Set<Character> = ["–", "—", "-", "*", "+"]
        let next = text.dropFirst(mark.length).first
        if mark.numbers.isEmpty, let first = text.first, dashes.contains(first) { return next?.isLetter ?? false }
        return mark.numbers.isEmpty || mark.isBracketed || next?.isUppercase ?? false
    }

    /// True when a paragraph goes on behind a column's or a page's end: its sentence is open, its last line full, and
    /// what follows doesn't begin a sentence.
    private func continues(_ paragraph: PDFParagraph, with next: PDFParagraph) -> Bool {
        guard let first = next.lines.first, let last = paragraph.lines.last, !paragraph.isRow else {
            return false
        }
        let isSameSize = abs(paragraph.height - next.height) <= 0.06 * paragraph.height
        guard isSameSize, ListMark(first.text[...]) == nil else { return false }
        if headingRank(paragraph) != nil {
            // The lines of one heading stand close together.
            let gap = first.box.top - last.box.bottom
            return paragraph.page == next.page && gap >= 0 && gap < 0.6 * last.height
        }
        guard let end = last.text.last, let start = first.text.first(where: { $0.isLetter || $0.isNumber }) else {
            return false
        }
        if end == "-" || end == "\u{AD}" { return start.isLetter }
        guard !".:;!?".contains(end) else { return false }
        let width = paragraph.right - paragraph.left
        if start.isLowercase, last.box.right > paragraph.right - 0.15 * width { return true }
        // German nouns are capitals in mid-sentence too. Then the line must have had no room for the next word.
        let word = Double(first.text.prefix { !$0.isWhitespace }.count) / Double(max(first.text.count, 1))
        let hadRoom =
            last.box.right - paragraph.left + word * first.box.width < 0.98 * max(width, next.right - next.left)
        if hadRoom { return false }
        let step = first.box.top - last.box.top
        let isRightBelow = paragraph.page == next.page && step > 0
        return isRightBelow ? step < 1.7 * last.height : paragraph.lines.count >= 2
    }
}
