/// An error made of a problem document, thrown by handlers and middleware.
public struct HTTPError: HTTPResponseError, Sendable, Equatable {
    /// What the client is told.
    public var problem: ProblemDocument
    /// Fields of the answer, such as `Retry-After`.
    public var headers: HTTPFields

    /// An error of this problem.
    public init(_ problem: ProblemDocument, headers: HTTPFields = [:]) {
        self.problem = problem
        self.headers = headers
    }

    /// An error of this status.
    public init(_ status: HTTPStatus, detail: String? = nil, headers: HTTPFields = [:]) {
        self.init(ProblemDocument(status, detail: detail), headers: headers)
    }

    /// The status it is told with.
    public var status: HTTPStatus { problem.status }
}
