/// What bytes are, judged by the bytes alone.
enum ContentKind: Equatable {
    case pdf
    case docx
    /// A package of Office in an encrypted compound file.
    case encryptedOffice
    /// Text or binary data without a mark of its own.
    case unmarked
    /// A known kind that isn't read, by its name.
    case other(String)

    /// The type to read a document as.
    ///
    /// - Throws: ``DocumentError/wronglyTyped(declared:found:)`` where the bytes are certain to be of another kind than
    ///   declared; ``DocumentError/unsupportedType(detail:)`` for kinds that aren't read;
    ///   ``DocumentError/encrypted``, ``DocumentError/damaged(detail:)`` or ``DocumentError/bomb(detail:)`` for an
    ///   archive that can't be looked into.
    static func mediaType(
        of bytes: [UInt8],
        declaredType: MediaType?,
        limits: DocumentLimits
    ) throws(DocumentError) -> MediaType {
        switch try detect(bytes, declaredType: declaredType, limits: limits) {
        case .pdf: return try check(.pdf, against: declaredType)
        case .docx: return try check(.docx, against: declaredType)
        case .encryptedOffice:
            if let declaredType, declaredType != .docx {
                throw .wronglyTyped(declared: declaredType, found: "an encrypted Office document")
            }
            throw .encrypted
        case .other(let name):
            // An old .doc declared as .docx, or HTML as text, is a kind we don't read rather than a wrong label.
            if let declaredType, declaredType == .pdf || declaredType.isText && isPackaged(bytes) {
                throw .wronglyTyped(declared: declaredType, found: name)
            }
            throw .unsupportedType(detail: name)
        case .unmarked:
            return try unmarkedType(bytes, declaredType: declaredType, limits: limits)
        }
    }

    private static func check(_ found: MediaType, against declared: MediaType?) throws(DocumentError) -> MediaType {
        if let declared, declared != found { throw .wronglyTyped(declared: declared, found: found.rawValue) }
        return found
    }

    private static func unmarkedType(
        _ bytes: [UInt8],
        declaredType: MediaType?,
        limits: DocumentLimits
    ) throws(DocumentError) -> MediaType {
        if let declaredType, !declaredType.isText {
            let isText = !TextDecoder.looksBinary(bytes)
            if isText, bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
            throw .wronglyTyped(declared: declaredType, found: isText ? "text" : "binary data")
        }
        let text = try TextDecoder.decode(bytes, limits: limits)
        if let declaredType { return declaredType }
        return MarkdownReader.looksLikeMarkdown(text) ? .markdown : .plainText
    }

    private static func detect(
        _ bytes: [UInt8],
        declaredType: MediaType?,
        limits: DocumentLimits
    ) throws(DocumentError) -> ContentKind {
        if isPDF(bytes, declaredType: declaredType) { return .pdf }
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: Array("PK\u{5}\u{6}".utf8)) {
            return try OfficePackage(bytes, limits: limits).kind
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundFile(bytes) }
        for (signature, name) in signatures where bytes.starts(with: signature) { return .other(name) }
        let start = String(decoding: bytes.prefix(256), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            .lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .other("an HTML page") }
        if start.hasPrefix("<?xml") { return .other("an XML document") }
        return .unmarked
    }

    /// `%PDF-` stands at the start; readers also accept up to 1,024 bytes before it (ISO 32000-1, implementation
    /// note 13), which only a declaration tells from a text that quotes the mark.
    private static func isPDF(_ bytes: [UInt8], declaredType: MediaType?) -> Bool {
        let mark = Array("%PDF-".utf8)
        let start = bytes.prefix(16).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        return start.starts(with: mark) || declaredType == .pdf && bytes.prefix(1_024 + mark.count).contains(mark)
    }

    /// True for kinds that no editor would show as text.
    private static func isPackaged(_ bytes: [UInt8]) -> Bool { TextDecoder.looksBinary(bytes) }

    /// Tells the contents of a compound file (MS-CFB) by the names in its directory, which are UTF-16.
    private static func compoundFile(_ bytes: [UInt8]) -> ContentKind {
        func holds(_ name: String) -> Bool {
            bytes.contains(name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
        }
        if holds("EncryptedPackage") { return .encryptedOffice }
        if holds("WordDocument") { return .other("a Word 97–2003 document (.doc)") }
        if holds("Workbook") { return .other("an Excel 97–2003 workbook (.xls)") }
        if holds("PowerPoint Document") { return .other("a PowerPoint 97–2003 presentation (.ppt)") }
        return .other("an OLE compound file")
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("{\\rtf".utf8), "an RTF document"),
        (Array("%!PS".utf8), "a PostScript document"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
        ([0x1F, 0x8B], "gzip-compressed data"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
        ([0x7F, 0x45, 0x4C, 0x46], "an executable program"),
        (Array("MZ".utf8) + [0x90, 0x00], "an executable program"),
    ]
}
