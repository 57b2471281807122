internal import HTTPServer

/// Says which version of the interface answers, and refuses requests for another one.
struct APIVersionMiddleware: Middleware {
    /// The version that this gateway speaks.
    static let version = "1"

    private static let field = HTTPFieldName("X-API-Version")

    func handle(
        _ request: Request, context: GatewayContext,
        next: @Sendable (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        if let refusal = Self.refusal(of: request) { return refusal }
        return Self.marked(try await next(request, context))
    }

    func handleImmediately(
        _ request: Request, context: GatewayContext, next: @Sendable (Request, GatewayContext) throws -> Response?
    ) throws -> Response? {
        if let refusal = Self.refusal(of: request) { return refusal }
        return try next(request, context).map(Self.marked)
    }

    private static func marked(_ response: Response) -> Response {
        var response = response
        response.headers.append(field, version)
        return response
    }

    private static func refusal(of request: Request) -> Response? {
        guard let wanted = request.headers[field], wanted != version else { return nil }
        return marked(
            .problem(
                Problems.make(
                    .badRequest, "unsupported-api-version", "Unsupported API version",
                    "This gateway speaks version \(version) of the interface, and X-API-Version names \(wanted.prefix(40)).",
                    extensions: ["supported": .array([.string(version)])])))
    }
}
