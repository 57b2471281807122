internal import HTTPServer

/// Gives each request of the API that needs work its place. What is at hand is answered without one.
struct RequestRoomMiddleware: Middleware {
    let room: RequestRoom

    func handle(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) async throws -> Response
    ) async throws -> Response {
        let place = try room.enter()
        defer { place.leave() }
        var context = context
        context.place = place
        return try await next(request, context)
    }

    func handleImmediately(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) throws -> Response?
    ) throws -> Response? {
        try next(request, context)
    }
}
