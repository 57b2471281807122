/// What was read from a document's bytes. The same bytes give the same value.
public struct ExtractedDocument: Sendable, Hashable, Codable {
    /// The format that the bytes were found to be in.
    public let mediaType: MediaType
    /// The document's title: from its properties, its front matter, or its top heading.
    public let title: String?
    /// Number of pages, where the format knows pages.
    public let pageCount: Int?
    /// Pages that held no text, such as a scanned annex in a PDF: what stands there was not read.
    public let pagesWithoutText: [Int]
    /// The language that the text is most likely in.
    public let language: Language?
    /// The passages in reading order.
    public let passages: [Passage]

    /// The result of reading a document.
    public init(
        mediaType: MediaType,
        title: String?,
        pageCount: Int?,
        pagesWithoutText: [Int] = [],
        language: Language?,
        passages: [Passage]
    ) {
        self.mediaType = mediaType
        self.title = title
        self.pageCount = pageCount
        self.pagesWithoutText = pagesWithoutText
        self.language = language
        self.passages = passages
    }
}
