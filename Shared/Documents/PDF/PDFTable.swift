/// Rows of cells that stand side by side on a page.
///
/// The extractor gives each cell as a block of its own, row by row. Side by side alone is no table: at least two rows
/// must follow each other, and their cells must stand in the same columns.
struct PDFTable {
    /// Cells of a row with the columns' left and right edges.
    private struct Row {
        var cells: [(text: String, box: PDFBox)]
        var lines: [PDFLine]
    }

    private static let mostColumns = 32

    /// A part of a page.
    enum Segment {
        case text([PDFLine])
        case row(text: String, lines: [PDFLine])
    }

    private let joiner: LineJoiner
    /// Header of the table that the page before ended with: it may go on at the top of the next page.
    private var openHeader: Row?

    init(joiner: LineJoiner) { self.joiner = joiner }

    /// A page's blocks in reading order, tables gathered; to be called page by page.
    mutating func segments(of blocks: [[PDFLine]]) -> [Segment] {
        var segments: [Segment] = []
        var rest = blocks[...]
        var header = openHeader
        openHeader = nil
        while let block = rest.first {
            let (rows, length) = Self.table(at: rest, header: header, joiner: joiner)
            if let first = rows.first, rows.count >= 2 || header != nil {
                let titles = header ?? first
                segments += Self.texts(of: rows, header: titles)
                rest = rest.dropFirst(length)
                openHeader = rest.isEmpty ? titles : nil
            } else {
                segments.append(.text(block))
                rest = rest.dropFirst()
            }
            header = nil
        }
        return segments
    }

    private static func table(
        at blocks: ArraySlice<[PDFLine]>, header: Row?, joiner: LineJoiner
    ) -> (rows: [Row], length: Int) {
        var rows: [Row] = []
        var rest = blocks
        while let (row, length) = row(at: rest, joiner: joiner) {
            let isBelow = rows.last.map { row.cells[0].box.top > $0.cells[0].box.top } ?? true
            let fits = (header ?? rows.first).map { first in
                row.cells.allSatisfy { cell in first.cells.contains { overlap($0.box, cell.box) } }
            }
            guard isBelow, fits ?? true else { break }
            rows.append(row)
            rest = rest.dropFirst(length)
        }
        return (rows, blocks.count - rest.count)
    }

    /// At least two neighbouring blocks whose first lines are level with each other.
    private static func row(at blocks: ArraySlice<[PDFLine]>, joiner: LineJoiner) -> (Row, Int)? {
        var cells: [(text: String, box: PDFBox)] = []
        for block in blocks.prefix(mostColumns) {
            guard let first = block.first else { break }
            let box = PDFBox(around: block)
            if let last = cells.last {
                let isLevel = abs(last.box.top - box.top) < 0.5 * first.height
                guard isLevel, box.left > last.box.right + 0.5 * first.height else { break }
            }
            cells.append((joiner.join(block.map(\.text)), box))
        }
        guard cells.count >= 2 else { return nil }
        return (Row(cells: cells, lines: blocks.prefix(cells.count).flatMap(\.self)), cells.count)
    }

    private static func overlap(_ first: PDFBox, _ second: PDFBox) -> Bool {
        min(first.right, second.right) - max(first.left, second.left) > -6
    }

    /// With three columns and more the first row is the header; two columns pair a name with its value.
    private static func texts(of rows: [Row], header: Row) -> [Segment] {
        let width = max(header.cells.count, rows.map(\.cells.count).max() ?? 0)
        guard width > 2 else {
            return rows.map { .row(text: TableRow.text(cells: $0.cells.map(\.text), header: []), lines: $0.lines) }
        }
        let titles = header.cells.map(\.text)
        // Continued tables repeat their header or leave it out.
        let body = rows.filter { $0.cells.map(\.text) != titles }
        return body.map { row in
            let above = row.cells.map { cell in header.cells.first { overlap($0.box, cell.box) }?.text ?? "" }
            return .row(text: TableRow.text(cells: row.cells.map(\.text), header: above), lines: row.lines)
        }
    }
}
