/// Why a form can't be read.
public enum MultipartError: HTTPResponseError, Sendable, Equatable {
    /// The request isn't `multipart/form-data` with a usable boundary: 415.
    case notMultipart
    /// The form breaks the rules of RFC 7578 or RFC 2046: 400.
    case malformed(String)
    /// The body ended before the form did: 400.
    case incomplete
    /// More parts than allowed: 413.
    case tooManyParts
    /// A part's header fields are longer than allowed: 413.
    case headerTooLarge
    /// A part without a file name is longer than allowed: 413.
    case fieldTooLarge(name: String)
    /// A part was read after the next was asked for, or by two readers: a mistake of the handler's.
    case readOutOfTurn

    /// What the client is told.
    public var problem: ProblemDocument {
        switch self {
        case .notMultipart:
            ProblemDocument(.unsupportedMediaType, detail: "The body must be multipart/form-data with a boundary.")
        case .malformed(let reason): ProblemDocument(.badRequest, detail: "The form is malformed: \(reason).")
        case .incomplete: ProblemDocument(.badRequest, detail: "The form ends early.")
        case .tooManyParts: ProblemDocument(.contentTooLarge, detail: "The form has too many parts.")
        case .headerTooLarge: ProblemDocument(.contentTooLarge, detail: "A part's header is too long.")
        case .fieldTooLarge(let name): ProblemDocument(.contentTooLarge, detail: "The field \(name) is too long.")
        case .readOutOfTurn: ProblemDocument(.internalServerError)
        }
    }
}
