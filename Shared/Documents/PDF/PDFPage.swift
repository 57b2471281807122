/// A page as the extractor saw it: blocks of lines.
struct PDFPage: Equatable {
    var number: Int
    var height: Double
    var blocks: [[PDFLine]]
    /// The blocks by column, in reading order; empty until the columns are found.
    var regions: [[[PDFLine]]] = []
}
