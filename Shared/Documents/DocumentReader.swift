/// Turns a document's bytes into passages of text.
///
/// A reader holds no state between documents and may be used from many tasks at once.
public struct DocumentReader: Sendable {
    private let extractor: PDFExtractor

    /// A reader that reads PDF through the given extractor.
    public init(extractor: PDFExtractor = PDFExtractor()) {
        self.extractor = extractor
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the document as it came.
    ///   - declaredType: what the sender said it is; `nil` leaves it to the bytes.
    ///   - limits: what the document may cost.
    /// - Throws: ``DocumentError``; ``DocumentError/cancelled`` when the task is cancelled.
    public func passages(
        of bytes: [UInt8],
        declaredType: MediaType?,
        limits: DocumentLimits = DocumentLimits()
    ) async throws(DocumentError) -> ExtractedDocument {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.maximumBytes else { throw .tooLarge(limit: limits.maximumBytes) }
        let content: DocumentContent
        let mediaType = try ContentKind.mediaType(of: bytes, declaredType: declaredType, limits: limits)
        switch mediaType {
        case .pdf:
            content = try await PDFReader(extractor: extractor, limits: limits).read(bytes)
        case .docx:
            content = try OfficeDocumentReader(limits: limits).read(bytes)
        case .markdown:
            content = try MarkdownReader().read(TextDecoder.decode(bytes, limits: limits))
        case .plainText:
            content = try PlainTextReader().read(TextDecoder.decode(bytes, limits: limits))
        }
        return try Self.assemble(content, mediaType: mediaType, limits: limits)
    }

    private static func assemble(
        _ content: DocumentContent,
        mediaType: MediaType,
        limits: DocumentLimits
    ) throws(DocumentError) -> ExtractedDocument {
        var composer = PassageComposer()
        for block in content.blocks {
            composer.add(block)
            guard max(composer.textBytes, composer.contextBytes) <= limits.maximumTextBytes else {
                throw .tooMuchText(limit: limits.maximumTextBytes)
            }
            if Task.isCancelled { throw .cancelled }
        }
        let passages = composer.passages
        guard !passages.isEmpty else { throw .noText }
        return ExtractedDocument(
            mediaType: mediaType,
            title: content.title ?? composer.topHeading,
            pageCount: content.pageCount,
            pagesWithoutText: content.pagesWithoutText,
            language: LanguageGuess.language(of: passages.lazy.map(\.text)),
            passages: passages)
    }
}
