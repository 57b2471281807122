/// Why a body could not be read to its end.
public enum RequestBodyError: Error, Sendable, Equatable {
    /// It is longer than the limit: 413.
    case tooLarge
    /// It arrived more slowly than the minimum rate: 408.
    case tooSlow
    /// Its framing is broken: 400.
    case malformed
    /// The client is gone.
    case disconnected
    /// Two readers asked at once: a mistake of the handler's.
    case readTwice
}

extension RequestBodyError: HTTPResponseError {
    /// The status that tells the client.
    public var problem: ProblemDocument {
        switch self {
        case .tooLarge: ProblemDocument(.contentTooLarge, detail: "The body is longer than allowed.")
        case .tooSlow: ProblemDocument(.requestTimeout, detail: "The body did not arrive in time.")
        case .malformed: ProblemDocument(.badRequest, detail: "The framing of the body is broken.")
        case .disconnected: ProblemDocument(.badRequest, detail: "The body ended early.")
        case .readTwice: ProblemDocument(.internalServerError)
        }
    }
}
