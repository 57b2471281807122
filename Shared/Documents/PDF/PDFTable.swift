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

    /// A page's blocks in reading order, tables gathered.
    enum Segment {
        case text([PDFLine])
        case row(text: String, lines: [PDFLine])
    }

    static func segments(of blocks: [[PDFLine]], joiner: LineJoiner) -> [Segment] {
        var segments: [Segment] = []
        var rest = blocks[...]
        while let block = rest.first {
            let (rows, length) = table(at: rest, joiner: joiner)
            if rows.count >= 2 {
                segments += texts(of: rows)
                rest = rest.dropFirst(length)
            } else {
                segments.append(.text(block))
                rest = rest.dropFirst()
            }
        }
        return segments
    }

    private static func table(at blocks: ArraySlice<[PDFLine]>, joiner: LineJoiner) -> (rows: [Row], length: Int) {
        var rows: [Row] = []
        var rest = blocks
        while let (row, length) = row(at: rest, joiner: joiner) {
            if let first = rows.first {
                let isBelow = row.cells[0].box.top > rows[rows.count - 1].cells[0].box.top
                let fits = row.cells.allSatisfy { cell in first.cells.contains { overlap($0.box, cell.box) } }
                guard isBelow, fits else { break }
            }
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
        abs(first.left - second.left) < 6 || abs(first.right - second.right) < 6
            || abs(first.left + first.right - second.left - second.right) < 12
    }

    /// With three columns and more the first row is the header; two columns pair a name with its value.
    private static func texts(of rows: [Row]) -> [Segment] {
        guard let first = rows.first, rows.map(\.cells.count).max() ?? 0 > 2 else {
            return rows.map { .row(text: $0.cells.map(\.text).joined(separator: ": "), lines: $0.lines) }
        }
        return rows.dropFirst().map { row in
            var titles: [String] = []
            for cell in row.cells { titles.append(first.cells.first { overlap($0.box, cell.box) }?.text ?? "") }
            return .row(text: TableRow.text(cells: row.cells.map(\.text), header: titles), lines: row.lines)
        }
    }
}
