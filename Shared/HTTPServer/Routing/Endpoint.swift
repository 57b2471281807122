/// A handler and its way of answering at once, with all middleware around them.
struct Endpoint<Context: RequestContextProtocol>: Sendable {
    typealias Handler = @Sendable (Request, Context) async throws -> Response
    typealias ImmediateHandler = @Sendable (Request, Context) throws -> Response?

    let immediate: ImmediateHandler?
    let handler: Handler

    /// An answer that is always the same.
    static func fixed(_ response: Response) -> Endpoint {
        Endpoint(immediate: { _, _ in response }, handler: { _, _ in response })
    }

    /// The same with middleware around it, the first outermost.
    func wrapped(in middlewares: [any Middleware<Context>]) -> Endpoint {
        middlewares.reversed().reduce(self) { $0.wrapped(in: $1) }
    }

    private func wrapped(in middleware: some Middleware<Context>) -> Endpoint {
        let handler = handler
        var immediate: ImmediateHandler?
        if let inner = self.immediate {
            immediate = { request, context in
                try middleware.handleImmediately(request, context: context, next: inner)
            }
        }
        return Endpoint(immediate: immediate) { request, context in
            try await middleware.handle(request, context: context, next: handler)
        }
    }

    /// The same as seen from a parent's context.
    func lifted<Parent: RequestContextProtocol>(
        by convert: @escaping @Sendable (Parent) throws -> Context
    ) -> Endpoint<Parent> {
        let handler = handler
        var immediate: Endpoint<Parent>.ImmediateHandler?
        if let inner = self.immediate {
            immediate = { request, context in try inner(request, convert(context)) }
        }
        return Endpoint<Parent>(immediate: immediate) { request, context in
            try await handler(request, convert(context))
        }
    }

    /// The same with every error told as an answer.
    func answeringErrors(_ report: @escaping @Sendable (any Error, Request) -> Void) -> AnsweringEndpoint<Context> {
        let handler = handler
        var immediate: AnsweringEndpoint<Context>.ImmediateHandler?
        if let inner = self.immediate {
            immediate = { request, context in
                do {
                    return try inner(request, context)
                } catch {
                    return Self.response(to: error, of: request, report)
                }
            }
        }
        return AnsweringEndpoint(immediate: immediate) { request, context in
            do {
                return try await handler(request, context)
            } catch {
                return Self.response(to: error, of: request, report)
            }
        }
    }

    private static func response(
        to error: any Error, of request: Request, _ report: (any Error, Request) -> Void
    ) -> Response {
        if let error = error as? any HTTPResponseError {
            return error.response
        }
        if error is CancellationError, Task.isCancelled {
            // The client is gone or the server stops: nobody's fault, and nobody reads the answer.
            return .problem(ProblemDocument(.serviceUnavailable))
        }
        // What happened inside is for the log alone.
        report(error, request)
        return .problem(ProblemDocument(.internalServerError))
    }
}
