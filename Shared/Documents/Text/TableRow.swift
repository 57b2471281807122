/// The text of a table's row: each cell behind its column's header, so that it can be understood alone.
enum TableRow {
    /// What a row repeats from others is kept short, or a small document could swell to any size.
    static let longestRepeat = 200

    static func text(cells: [String], header: [String]) -> String {
        let hasHeader = header.contains { !$0.isEmpty }
        if !hasHeader, cells.count == 2, cells.allSatisfy({ !$0.isEmpty }) {
            // A name and its value.
            return cells[0].hasSuffix(":") ? "\(cells[0]) \(cells[1])" : "\(cells[0]): \(cells[1])"
        }
        var parts: [String] = []
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let title = column < header.count ? String(header[column].prefix(longestRepeat)) : ""
            if title.isEmpty {
                parts.append(cell)
            } else {
                parts.append(title.hasSuffix(":") ? "\(title) \(cell)" : "\(title): \(cell)")
            }
        }
        return parts.joined(separator: "; ")
    }
}
