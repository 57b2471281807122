/// The document formats that passages are read from.
public enum MediaType: String, Sendable, Hashable, Codable, CaseIterable {
    /// Portable Document Format (ISO 32000).
    case pdf = "application/pdf"
    /// WordprocessingML in an Open Packaging container (ECMA-376), the `.docx` of Word and LibreOffice.
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    /// Markdown (RFC 7763), CommonMark with tables and front matter.
    case markdown = "text/markdown"
    /// Plain text in UTF-8, or in UTF-16 with a byte order mark.
    case plainText = "text/plain"

    /// The type that a `Content-Type` field's value names; parameters such as `charset` are ignored.
    ///
    /// - Returns: `nil` when the value names none of the supported formats.
    public init?(contentType: String) {
        let essence = contentType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        switch essence {
        case "application/x-pdf": self = .pdf
        case "text/x-markdown": self = .markdown
        default: self.init(rawValue: essence)
        }
    }

    /// The type that a file's name suggests by its ending, `nil` when it suggests none.
    public init?(fileName: String) {
        switch fileName.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() {
        case "pdf": self = .pdf
        case "docx": self = .docx
        case "md", "markdown": self = .markdown
        case "txt", "text": self = .plainText
        default: return nil
        }
    }

    /// True for the formats whose bytes are text and therefore can't be told apart by their first bytes.
    var isText: Bool { self == .markdown || self == .plainText }
}
