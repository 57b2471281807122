/// The text of a table's row: each cell behind its column's header, so that it can be understood alone.
enum TableRow {
    static func text(cells: [String], header: [String]) -> String {
        var parts: [String] = []
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let title = column < header.count ? header[column] : ""
            if title.isEmpty {
                parts.append(cell)
            } else {
                parts.append(title.hasSuffix(":") ? "\(title) \(cell)" : "\(title): \(cell)")
            }
        }
        return parts.joined(separator: "; ")
    }
}
