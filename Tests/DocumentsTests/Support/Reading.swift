import Documents

/// Reads bytes with few words.
func read(
    _ bytes: [UInt8],
    as declaredType: MediaType? = nil,
    limits: DocumentLimits = DocumentLimits(),
    extractor: PDFExtractor = PDFExtractor()
) async throws(DocumentError) -> ExtractedDocument {
    try await DocumentReader(extractor: extractor).passages(of: bytes, declaredType: declaredType, limits: limits)
}

/// Reads text with few words.
func read(_ text: String, as declaredType: MediaType? = nil) async throws(DocumentError) -> ExtractedDocument {
    try await read(Array(text.utf8), as: declaredType)
}

extension ExtractedDocument {
    var texts: [String] { passages.map(\.text) }

    /// The first passage whose text begins with the given words.
    func passage(_ start: String) -> Passage? { passages.first { $0.text.hasPrefix(start) } }
}
