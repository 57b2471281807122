/// An error that knows how it is told to the client. Any other error is told as 500 without details.
public protocol HTTPResponseError: Error {
    /// What the client is told.
    var problem: ProblemDocument { get }
    /// Fields of the answer besides its content type.
    var headers: HTTPFields { get }
}

extension HTTPResponseError {
    /// No further fields.
    public var headers: HTTPFields { [:] }

    /// The answer that tells this error.
    public var response: Response { .problem(problem, headers: headers) }
}
