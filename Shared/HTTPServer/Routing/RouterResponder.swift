/// A router's routes, frozen: one look-up for each request, then the handler with its middleware.
public struct RouterResponder<Context: RequestContext>: HTTPResponder {
    private let tree: RouteTree<AnsweringEndpoint<Context>>
    private let middlewares: [any Middleware<Context>]
    private let reportError: @Sendable (any Error, Request) -> Void

    init(
        tree: RouteTree<Endpoint<Context>>, middlewares: [any Middleware<Context>],
        reportError: @escaping @Sendable (any Error, Request) -> Void
    ) {
        // Routes are composed once, here, not for each request.
        self.tree = tree.map { Self.compose($0, middlewares, reportError) }
        self.middlewares = middlewares
        self.reportError = reportError
    }

    /// Finds the route and answers at once where it can.
    public func dispatch(_ request: Request) -> Dispatch {
        var context = Context(source: RequestContextSource(peer: request.peer, isSecure: request.isSecure))
        let endpoint = find(request, &context)
        if let response = endpoint.immediate?(request, context) {
            return .answer(response)
        }
        let (handler, final) = (endpoint.handler, context)
        return .task { await handler(request, final) }
    }

    private func find(_ request: Request, _ context: inout Context) -> AnsweringEndpoint<Context> {
        if request.target == "*" {
            return fixed(Response(status: .noContent))
        }
        guard let segments = RoutePath.segments(of: request.path) else {
            return fixed(.problem(ProblemDocument(.badRequest, detail: "The path of the target is malformed.")))
        }
        guard let match = tree.match(segments) else {
            return fixed(.problem(ProblemDocument(.notFound, detail: "There is no such resource.")))
        }
        let values = match.leaf.values
        guard let (pattern, endpoint) = values[request.method] ?? (request.method == .head ? values[.get] : nil) else {
            let allow: HTTPFields = [.allow: Self.allowed(values.keys)]
            if request.method == .options {
                return fixed(Response(status: .noContent, headers: allow))
            }
            let problem = ProblemDocument(.methodNotAllowed, detail: "The resource does not allow this method.")
            return fixed(.problem(problem, headers: allow))
        }
        context.coreContext.endpointPath = pattern.text
        var captures = match.captures.makeIterator()
        for segment in pattern.segments {
            switch segment {
            case .literal:
                continue
            case .wildcard:
                _ = captures.next()
            case .parameter(let name), .tail(let name):
                if let value = captures.next() {
                    context.coreContext.parameters.append(name, value)
                }
            }
        }
        return endpoint
    }

    /// An answer of the router's own, with the middleware around it as around any other.
    private func fixed(_ response: Response) -> AnsweringEndpoint<Context> {
        Self.compose(Endpoint.fixed(response), middlewares, reportError)
    }

    private static func compose(
        _ endpoint: Endpoint<Context>, _ middlewares: [any Middleware<Context>],
        _ reportError: @escaping @Sendable (any Error, Request) -> Void
    ) -> AnsweringEndpoint<Context> {
        // At each step errors become answers, so that middleware further out sees every answer as it leaves.
        middlewares.reversed().reduce(endpoint.answeringErrors(reportError)) { inner, middleware in
            inner.throwing.wrapped(in: [middleware]).answeringErrors(reportError)
        }
    }

    private static func allowed(_ methods: some Sequence<HTTPMethod>) -> String {
        var names = Set(methods.map(\.rawValue))
        names.insert(HTTPMethod.options.rawValue)
        if names.contains(HTTPMethod.get.rawValue) {
            names.insert(HTTPMethod.head.rawValue)
        }
        return names.sorted().joined(separator: ", ")
    }
}
