internal import HTTPServer

/// Limits each tenant's requests on each route, over all gateways, and says with each answer what is left.
///
/// It stands behind the token, which says whose request it is; a request without one is counted for nobody.
struct RateLimitMiddleware: Middleware {
    let limiter: RateLimiter

    func handle(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) async throws -> Response
    ) async throws -> Response {
        guard let (budget, limit) = budget(of: context) else { return try await next(request, context) }
        let allowance = try await limiter.admit(budget, limit)
        do {
            var response = try await next(request, context)
            allowance.add(to: &response.headers)
            return response
        } catch let error as any HTTPResponseError {
            var headers = error.headers
            allowance.add(to: &headers)
            throw HTTPError(error.problem, headers: headers)
        }
    }

    func handleImmediately(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) throws -> Response?
    ) throws -> Response? {
        guard let (budget, limit) = budget(of: context) else { return try next(request, context) }
        // Counted only once there is an answer: what goes the other way is counted there.
        guard var response = try next(request, context),
            let allowance = limiter.admitAtHand(budget, limit)
        else { return nil }
        allowance.add(to: &response.headers)
        return response
    }

    private func budget(of context: AuthenticatedContext) -> (RateBudget, RateLimit)? {
        guard let tenant = context.principal?.tenant, let pattern = context.endpointPath,
            let route = RateLimitRules.route(ofPattern: pattern), let limit = limiter.rules.limit(of: route)
        else { return nil }
        return (RateBudget(tenant: tenant, route: route), limit)
    }
}
