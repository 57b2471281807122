import Foundation

/// A problem document: what went wrong, for programs and people (RFC 9457).
public struct ProblemDocument: Sendable, Equatable {
    /// `application/problem+json`.
    public static let mediaType = "application/problem+json"

    /// A URI that names the kind of problem; `about:blank` says no more than the status.
    public var type: String
    /// The kind in words, the same for every occurrence.
    public var title: String
    /// The status it is sent with.
    public var status: HTTPStatus
    /// This occurrence in words.
    public var detail: String?
    /// A URI that names this occurrence.
    public var instance: String?
    /// Further members, such as `errors`. Those named as a standard member are ignored.
    public var extensions: [String: ProblemValue]
    /// The language that the texts are in (RFC 5646), as `Content-Language` names it; nil where nobody said.
    public var language: String?
    /// The same problem in other languages, by their tags.
    public var translations: [String: ProblemTranslation]

    /// A problem of these parts; the title of `about:blank` is the status's phrase.
    public init(
        _ status: HTTPStatus, type: String = "about:blank", title: String? = nil, detail: String? = nil,
        instance: String? = nil, extensions: [String: ProblemValue] = [:],
        translations: [String: ProblemTranslation] = [:]
    ) {
        self.type = type
        self.title = title ?? status.reasonPhrase
        self.status = status
        self.detail = detail
        self.instance = instance
        self.extensions = extensions
        self.translations = translations
        language = nil
    }

    /// The problem in another language; as it is where there is no translation.
    ///
    /// - Parameter tag: the language's tag (RFC 5646).
    public func translated(to tag: String) -> ProblemDocument {
        guard let translation = translations[tag] else { return self }
        var problem = self
        problem.language = translation.language
        problem.title = translation.title
        problem.detail = translation.detail ?? detail
        problem.extensions.merge(translation.extensions) { _, translated in translated }
        return problem
    }

    /// The document's bytes.
    public func rendered() -> [UInt8] {
        var members = extensions
        members["type"] = .string(type)
        members["title"] = .string(title)
        members["status"] = .integer(status.code)
        members["detail"] = detail.map(ProblemValue.string)
        members["instance"] = instance.map(ProblemValue.string)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(ProblemValue.object(members)))
        } catch {
            // Only a number that JSON doesn't know (NaN, infinity) gets here: the extensions go, the problem stays.
            return Array(
                "{\"status\":\(status.code),\"title\":\"\(status.reasonPhrase)\",\"type\":\"about:blank\"}".utf8)
        }
    }
}
