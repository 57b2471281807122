/// Lines that belong together, while a page's layout is read.
struct PDFParagraph {
    var lines: [PDFLine]
    let page: Int
    /// Horizontal bounds of the block it stands in.
    let left: Double
    let right: Double
    /// The paragraph's text once its lines are joined.
    var text = ""
    /// A table's row, complete as it is.
    var isRow = false

    /// Height of its letters, told by its first lines.
    var height: Double {
        let heights = lines.prefix(9).map(\.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }
}
