/// A rectangle on a page, in points of 1/72 inch; y grows downwards.
struct PDFBox: Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var height: Double { bottom - top }
    var width: Double { right - left }
}
