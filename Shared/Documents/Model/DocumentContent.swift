/// What a format's reader found in a document.
struct DocumentContent {
    var title: String?
    var pageCount: Int?
    var pagesWithoutText: [Int] = []
    var blocks: [Block] = []
}
