/// Tells a closure about each request: the access log, or metrics, depending on what the closure does.
///
/// Put it behind ``RequestIDMiddleware``, so that it knows the identifier. The closure is called on whichever thread
/// the answer was made, the loop thread for answers at hand, so it must not block.
public struct ReportingMiddleware<Context: RequestContextProtocol>: Middleware {
    private let report: @Sendable (RequestReport) -> Void

    /// Reports to a closure.
    ///
    /// - Parameters:
    ///   - context: the context of the router or group that it is added to.
    ///   - report: is told each request.
    public init(context: Context.Type = Context.self, _ report: @escaping @Sendable (RequestReport) -> Void) {
        self.report = report
    }

    /// Handles a request.
    public func handle(
        _ request: Request, context: Context, next: @Sendable (Request, Context) async throws -> Response
    ) async throws -> Response {
        let begin = ContinuousClock.now
        do {
            let response = try await next(request, context)
            tell(request, context, response.status, since: begin)
            return response
        } catch {
            // Within a group errors pass through; they are told with the status they will become.
            let status = (error as? any HTTPResponseError)?.problem.status ?? .internalServerError
            tell(request, context, status, since: begin)
            throw error
        }
    }

    /// Handles a request whose answer is at hand.
    public func handleImmediately(
        _ request: Request, context: Context, next: @Sendable (Request, Context) throws -> Response?
    ) throws -> Response? {
        let begin = ContinuousClock.now
        do {
            guard let response = try next(request, context) else { return nil }
            tell(request, context, response.status, since: begin)
            return response
        } catch {
            let status = (error as? any HTTPResponseError)?.problem.status ?? .internalServerError
            tell(request, context, status, since: begin)
            throw error
        }
    }

    private func tell(
        _ request: Request, _ context: Context, _ status: HTTPStatus, since begin: ContinuousClock.Instant
    ) {
        report(
            RequestReport(
                method: request.method, path: String(request.path), endpointPath: context.endpointPath,
                status: status, requestID: context.requestID, peer: context.peer,
                duration: ContinuousClock.now - begin))
    }
}
