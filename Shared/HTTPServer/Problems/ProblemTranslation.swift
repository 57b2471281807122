/// What a problem document says in another language.
public struct ProblemTranslation: Sendable, Equatable {
    /// The language, or languages, that the texts are in, as `Content-Language` names them (RFC 9110, section 8.5).
    public var language: String
    /// The kind of problem in words.
    public var title: String
    /// This occurrence in words; nil leaves what the document has.
    public var detail: String?
    /// The extension members that hold words.
    public var extensions: [String: ProblemValue]

    /// A translation of these parts.
    ///
    /// - Parameters:
    ///   - language: what `Content-Language` says of it.
    ///   - title: the kind of problem.
    ///   - detail: this occurrence; nil leaves what the document has.
    ///   - extensions: the extension members that differ.
    public init(
        language: String, title: String, detail: String? = nil, extensions: [String: ProblemValue] = [:]
    ) {
        self.language = language
        self.title = title
        self.detail = detail
        self.extensions = extensions
    }
}
