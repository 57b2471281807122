/// An endpoint whose errors have become answers.
struct AnsweringEndpoint<Context: RequestContextProtocol>: Sendable {
    typealias Handler = @Sendable (Request, Context) async -> Response
    typealias ImmediateHandler = @Sendable (Request, Context) -> Response?

    let immediate: ImmediateHandler?
    let handler: Handler

    /// As seen by middleware around it.
    var throwing: Endpoint<Context> {
        Endpoint(immediate: immediate, handler: handler)
    }
}
