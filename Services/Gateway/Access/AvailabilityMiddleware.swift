internal import HTTPServer
internal import MessageBus
internal import Observability
internal import Persistence

/// Tells what is away for the moment as 503 with a time to try again, and keeps a tenant's answers out of caches that
/// others share.
struct AvailabilityMiddleware: Middleware {
    let logger: Logger

    func handle(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) async throws -> Response
    ) async throws -> Response {
        do {
            var response = try await next(request, context)
            if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "private, no-cache" }
            return response
        } catch {
            guard let away = Self.answer(to: error) else { throw error }
            logger.warning(
                "A request found something away",
                metadata: ["error": "\(error)", "method": request.method.rawValue, "path": String(request.path)])
            throw away
        }
    }

    /// The immediate way: what is at hand needs neither database nor broker.
    func handleImmediately(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) throws -> Response?
    ) throws -> Response? {
        guard var response = try next(request, context) else { return nil }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "private, no-cache" }
        return response
    }

    /// The problem that tells of an error of database or broker; nil for any other.
    static func answer(to error: any Error) -> HTTPError? {
        switch error {
        case let error as DatabaseError where error.isRetryable:
            unavailable("The database can't be reached for the moment.")
        case let error as BusError where error.code == .messageTooLarge:
            HTTPError(Problems.make(.contentTooLarge, "too-large", "Too large", "The request is over the limit."))
        case is BusError: unavailable("The broker can't be reached for the moment.")
        default: nil
        }
    }

    private static func unavailable(_ detail: Sentence) -> HTTPError {
        HTTPError(
            Problems.make(.serviceUnavailable, "unavailable", "Not available for the moment", detail),
            headers: [.retryAfter: "2"])
    }
}
