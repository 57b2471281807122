internal import Contracts

/// One thing that is wrong with a request: which field, which rule, which article.
struct FieldProblem: Equatable, Sendable {
    /// JSON pointer (RFC 6901) to the field.
    let pointer: String
    /// The rule: `required`, `unknown`, `type`, `length`, `range`, `choice`, `format`.
    let rule: String
    /// One sentence for the person who asked.
    let detail: Sentence
    /// The provision behind the field; nil where it's the platform's own.
    let article: String?
}
