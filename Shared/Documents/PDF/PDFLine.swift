/// A line of text on a page.
struct PDFLine: Equatable {
    var box: PDFBox
    var text: String
    /// Height of most of its letters, which grows with the font's size: bounding boxes carry no size of their own.
    var height: Double
}
