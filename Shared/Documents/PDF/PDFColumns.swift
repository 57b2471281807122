/// Parts a page into its columns, in reading order: down each column, and across at blocks that span them.
///
/// A gutter is a strip that hardly any line crosses, with dense text on both sides. Two columns whose blocks are level
/// with each other throughout are the cells of a table, which is read across.
struct PDFColumns {
    private struct Placed {
        let lines: [PDFLine]
        let box: PDFBox

        init(_ lines: [PDFLine]) {
            self.lines = lines
            box = PDFBox(around: lines)
        }
    }

    private static let narrowestGutter = 8.0
    private static let fewestLines = 5
    private static let mostBlocks = 1_000
    private static let mostColumns = 4

    /// The blocks of each column, in reading order; a page without columns is one region.
    static func regions(of blocks: [[PDFLine]]) -> [[[PDFLine]]] {
        guard blocks.count <= mostBlocks else { return [blocks] }
        return regions(of: blocks.map(Placed.init), columnsLeft: mostColumns).map { $0.map(\.lines) }
    }

    private static func regions(of blocks: [Placed], columnsLeft: Int) -> [[Placed]] {
        guard columnsLeft > 1, let gutter = gutter(of: blocks) else { return [blocks] }
        let topDown = blocks.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        var regions: [[Placed]] = []
        var left: [Placed] = []
        var right: [Placed] = []
        var across: [Placed] = []
        func closeBand() {
            regions += [left] + Self.regions(of: right, columnsLeft: columnsLeft - 1)
            (left, right) = ([], [])
        }
        for block in topDown {
            let isAcross = block.box.right > gutter && block.box.left < gutter
            if isAcross {
                closeBand()
                across.append(block)
                continue
            }
            regions.append(across)
            across = []
            if block.box.right <= gutter { left.append(block) } else { right.append(block) }
        }
        closeBand()
        return (regions + [across]).filter { !$0.isEmpty }
    }

    /// The middle of the leftmost gutter, `nil` when the text isn't set in columns.
    private static func gutter(of blocks: [Placed]) -> Double? {
        let lines = blocks.reduce(0) { $0 + $1.lines.count }
        let edges = Set(blocks.map(\.box.right)).sorted()
        for edge in edges {
            let next = blocks.map(\.box.left).filter { $0 > edge }.min() ?? edge
            guard next - edge >= narrowestGutter else { continue }
            let middle = (edge + next) / 2
            let left = blocks.filter { $0.box.right <= middle }
            let right = blocks.filter { $0.box.left >= middle }
            let crossing = lines - count(left) - count(right)
            if crossing * 3 <= lines, isDense(left), isDense(right), !areCells(left, right) { return middle }
        }
        return nil
    }

    private static func count(_ blocks: [Placed]) -> Int { blocks.reduce(0) { $0 + $1.lines.count } }

    /// Running text fills its column.
    private static func isDense(_ blocks: [Placed]) -> Bool {
        guard count(blocks) >= fewestLines else { return false }
        let widths = blocks.flatMap(\.lines).map(\.box.width).sorted()
        let column = PDFBox(around: blocks.flatMap(\.lines)).width
        return widths[widths.count / 2] > 0.6 * column
    }

    private static func areCells(_ left: [Placed], _ right: [Placed]) -> Bool {
        let (few, many) = left.count < right.count ? (left, right) : (right, left)
        let level = few.filter { block in many.contains { abs($0.box.top - block.box.top) < 3 } }
        return few.count >= 2 && level.count * 5 >= few.count * 4
    }
}
