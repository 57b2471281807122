/// How policies speak to an element.
enum ElementState: Sendable, Hashable {
    case answered
    /// Answered with an exception.
    case excepted
    /// Only intended.
    case intended
    case denied
    /// A rhythm or limit is stated, and falls short.
    case tooSeldom
    case missing
}
