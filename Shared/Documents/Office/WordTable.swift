/// A table while it is read.
struct WordTable {
    struct Cell {
        var text = ""
        var isBold = true
        var columns = 1
        /// Goes on with the cell above it.
        var continuesAbove = false
    }

    struct Row {
        var cells: [Cell] = []
        var place: WordPlace
        var isHeader = false
        var isDeleted = false
    }

    var rows: [Row] = []

    /// The rows' texts, each cell behind its column's header, and where they stand.
    func texts() -> [(kind: Block.Kind, text: String, place: WordPlace)] {
        let rows = rows.filter { !$0.isDeleted && $0.cells.contains { !$0.text.isEmpty || $0.continuesAbove } }
        let grids = Self.spread(rows)
        let width = grids.map(\.count).max() ?? 0
        guard rows.count > 1, width > 1 else {
            // A frame rather than a table: its cells are paragraphs.
            return rows.flatMap { row in row.cells.map { (.paragraph, $0.text, row.place) } }
        }
        let hasHeader = rows[0].isHeader || isBold(rows[0]) && !isBold(rows[1]) || width > 2
        let header = hasHeader ? grids[0] : []
        return zip(rows, grids).dropFirst(hasHeader ? 1 : 0).map { row, cells in
            (.tableRow, TableRow.text(cells: cells, header: header), row.place)
        }
    }

    private func isBold(_ row: Row) -> Bool {
        row.cells.allSatisfy { $0.isBold || $0.text.isEmpty }
    }

    /// Cells in their columns: one that spans columns stands in its first, one that goes on from above repeats it.
    private static func spread(_ rows: [Row]) -> [[String]] {
        var grids: [[String]] = []
        for row in rows {
            var grid: [String] = []
            for cell in row.cells {
                let column = grid.count
                let above = grids.last.flatMap { $0.indices.contains(column) ? $0[column] : nil } ?? ""
                grid.append(cell.continuesAbove ? String(above.prefix(TableRow.longestRepeat)) : cell.text)
                // No word processor allows for more columns, but a file can claim them.
                let spanned = min(max(cell.columns, 1), 63, max(256 - grid.count, 0) + 1)
                grid += Array(repeating: "", count: spanned - 1)
            }
            grids.append(grid)
        }
        return grids
    }
}
