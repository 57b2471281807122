internal import HTTPServer

/// Gives problem documents the type of the catalogue where they have none, and the language that the client wants.
///
/// Only problems are written for people, so nothing else depends on the language.
struct LanguageMiddleware: Middleware {
    func handle(
        _ request: Request, context: GatewayContext,
        next: @Sendable (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        Self.translated(try await next(request, context), for: request)
    }

    func handleImmediately(
        _ request: Request, context: GatewayContext, next: @Sendable (Request, GatewayContext) throws -> Response?
    ) throws -> Response? {
        try next(request, context).map { Self.translated($0, for: request) }
    }

    private static func translated(_ response: Response, for request: Request) -> Response {
        guard let problem = response.problem else { return response }
        let wanted = Language(accepted: request.headers[.acceptLanguage])
        var answer = Response.problem(
            Problems.catalogued(problem).translated(to: wanted.rawValue), headers: response.headers)
        answer.headers[.contentLanguage] = answer.problem?.language ?? Language.english.rawValue
        answer.headers.vary(by: .acceptLanguage)
        return answer
    }
}
