/// A page as the extractor saw it: blocks of lines in reading order, column by column.
struct PDFPage: Equatable {
    var number: Int
    var height: Double
    var blocks: [[PDFLine]]
}
