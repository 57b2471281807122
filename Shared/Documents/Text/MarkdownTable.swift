/// A table of GitHub Flavored Markdown; each row is read with its columns' headers.
struct MarkdownTable {
    private let header: [String]
    private(set) var rows: [String] = []

    init(header: String) {
        self.header = Self.cells(of: header)
    }

    mutating func add(_ line: String) {
        rows.append(TableRow.text(cells: Self.cells(of: line), header: header))
    }

    /// The line between header and rows: "|---|:--:|".
    static func isDelimiterRow(_ line: String) -> Bool {
        line.contains("-") && line.contains("|") && line.allSatisfy { "|:- ".contains($0) }
    }

    private static func cells(of line: String) -> [String] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in line {
            switch character {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case "|" where !isEscaped:
                cells.append("")
            default:
                if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
                cells[cells.count - 1].append(character)
            }
            isEscaped = false
        }
        let isBlank = { (cell: String) in cell.allSatisfy(\.isWhitespace) }
        if cells.count > 1, cells.first.map(isBlank) ?? false { cells.removeFirst() }
        if cells.count > 1, cells.last.map(isBlank) ?? false { cells.removeLast() }
        return cells.map { CleanText.line(MarkdownInline.plainText($0)) }
    }
}
