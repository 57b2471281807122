internal import HTTPServer

/// A request whose token was verified.
struct AuthenticatedContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who asks; set by ``TokenMiddleware``, the first of the group.
    var principal: Principal?

    init(context: GatewayContext) { coreContext = context.coreContext }

    /// Who asks.
    /// - Throws: a 401 problem when no middleware has verified a token: a route can't be reached without.
    func requirePrincipal() throws(HTTPError) -> Principal {
        guard let principal else { throw HTTPError(Problems.unauthorised("No token was verified.")) }
        return principal
    }
}
