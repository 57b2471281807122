/// A text that is not the identifier it was given as.
public struct IdentifierError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What the text was meant to be: `tenant`, `identifier`, `stream` …
    public let kind: String
    /// The text, cut to 80 characters.
    public let text: String

    /// Makes the error.
    public init(kind: String, text: String) {
        self.kind = kind
        self.text = String(text.prefix(80))
    }

    /// One sentence for a person.
    public var description: String { "\"\(text)\" is not a valid \(kind)" }
}
