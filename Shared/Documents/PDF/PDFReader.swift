/// Reads PDF documents through the extractor.
struct PDFReader {
    let extractor: PDFExtractor
    let limits: DocumentLimits

    func read(_ bytes: [UInt8]) async throws(DocumentError) -> DocumentContent {
        try Self.checkEnd(of: bytes)
        let output = try await extractor.extract(bytes, limits: limits)
        let parsed = try PDFPageParser(output, limits: limits)
        guard !parsed.pages.isEmpty else { throw .damaged(detail: "it has no pages") }
        let empty = parsed.pages.filter { $0.blocks.allSatisfy(\.isEmpty) }.map(\.number)
        guard empty.count < parsed.pages.count else { throw .noText }
        var pages = PDFRunningLines(pages: parsed.pages).pagesWithoutRunningLines
        for index in pages.indices {
            pages[index].regions = PDFColumns.regions(of: PDFMarks.attach(in: pages[index].blocks))
            if Task.isCancelled { throw .cancelled }
        }
        return DocumentContent(
            title: Self.isUsable(parsed.title) ? parsed.title : nil,
            pageCount: pages.count,
            pagesWithoutText: empty,
            blocks: PDFLayout(pages: pages).blocks())
    }

    /// A PDF ends in `%%EOF`, followed by little at most (ISO 32000-1, 7.5.5 and implementation note 18). The extractor
    /// would mend a file that was cut off and silently give the part that arrived.
    private static func checkEnd(of bytes: [UInt8]) throws(DocumentError) {
        let padding = bytes.reversed().prefix { $0 <= 0x20 }.count
        let tail = bytes.dropLast(padding).suffix(2_048)
        guard tail.contains(Array("%%EOF".utf8)) else {
            throw .damaged(detail: "it ends too early: the mark of a PDF's end is missing")
        }
    }

    /// Word processors leave file names and placeholders as titles.
    private static func isUsable(_ title: String?) -> Bool {
        guard let title = title?.lowercased() else { return false }
        let placeholders = ["untitled", "anonymous", "(anonymous)", "unknown", "(unspecified)"]
        return !placeholders.contains(title) && !title.hasPrefix("microsoft word")
            && ![".doc", ".docx", ".odt", ".pdf", ".tmp"].contains { title.hasSuffix($0) }
    }
}
