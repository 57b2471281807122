/// Gathers the tables of a document's pages: rows of cells that stand side by side.
///
/// The extractor gives each cell as a block of its own, mostly but not always row by row. Side by side alone is no
/// table: at least two rows must follow each other, and their cells must stand in the same columns.
struct PDFTable {
    /// A part of a page.
    enum Segment {
        case text([PDFLine])
        case row(text: String, lines: [PDFLine])
    }

    private struct Cell {
        let index: Int
        let lines: [PDFLine]
        let box: PDFBox
        let text: String
    }

    private static let mostColumns = 32
    /// A page with more blocks is no page of a document; its tables aren't worth the search.
    private static let mostBlocks = 1_000

    private let joiner: LineJoiner
    /// Header of the table that the page before ended with: it may go on at the top of the next page.
    private var openHeader: [Cell]?

    init(joiner: LineJoiner) { self.joiner = joiner }

    /// A page's blocks in reading order, tables gathered; to be called page by page.
    mutating func segments(of blocks: [[PDFLine]]) -> [Segment] {
        guard blocks.count <= Self.mostBlocks else { return blocks.map(Segment.text) }
        var rest = blocks.enumerated().map { index, lines in
            Cell(index: index, lines: lines, box: PDFBox(around: lines), text: joiner.join(lines.map(\.text)))
        }
        var segments: [Segment] = []
        var header = openHeader
        openHeader = nil
        while let block = rest.first {
            let rows = Self.table(in: rest, header: header)
            if let first = rows.first, rows.count >= 2 || header != nil {
                let titles = header ?? first
                segments += Self.texts(of: rows, header: titles)
                let taken = Set(rows.joined().map(\.index))
                rest.removeAll { taken.contains($0.index) }
                openHeader = rest.isEmpty ? titles : nil
            } else {
                segments.append(.text(block.lines))
                rest.removeFirst()
            }
            header = nil
        }
        return segments
    }

    /// The rows of the table that the first block belongs to, one at most when it belongs to none.
    private static func table(in blocks: [Cell], header: [Cell]?) -> [[Cell]] {
        var rows: [[Cell]] = []
        var rest = blocks
        while let row = firstRow(of: rest) {
            let isBelow = rows.last.map { row[0].box.top > $0[0].box.top } ?? true
            let fits = (header ?? rows.first).map { titles in
                row.allSatisfy { cell in titles.contains { isAbove($0, cell) } }
            }
            guard isBelow, fits ?? true else { break }
            rows.append(row)
            let taken = Set(row.map(\.index))
            rest.removeAll { taken.contains($0.index) }
        }
        return rows
    }

    /// The blocks beside the first one, aligned with it at the top, the bottom or the middle, from left to right.
    private static func firstRow(of blocks: [Cell]) -> [Cell]? {
        guard let first = blocks.first else { return nil }
        let row = blocks.filter { $0.box.isLevel(with: first.box) }.sorted { $0.box.left < $1.box.left }
        guard (2...mostColumns).contains(row.count) else { return nil }
        let areApart = zip(row, row.dropFirst()).allSatisfy { left, right in
            right.box.left > left.box.right + 0.5 * (right.lines.first?.height ?? 0)
        }
        return areApart ? row : nil
    }

    private static func isAbove(_ title: Cell, _ cell: Cell) -> Bool {
        min(title.box.right, cell.box.right) - max(title.box.left, cell.box.left) > -6
    }

    /// With three columns and more the first row is the header; two columns pair a name with its value.
    private static func texts(of rows: [[Cell]], header: [Cell]) -> [Segment] {
        let hasHeader = max(header.count, rows.map(\.count).max() ?? 0) > 2
        let titles = header.map(\.text)
        // A table that goes on repeats its header or leaves it out.
        let body = hasHeader ? rows.filter { $0.map(\.text) != titles } : rows
        return body.map { row in
            let above = row.map { cell in header.first { isAbove($0, cell) }?.text ?? "" }
            let text = TableRow.text(cells: row.map(\.text), header: hasHeader ? above : [])
            return .row(text: text, lines: row.flatMap(\.lines))
        }
    }
}
