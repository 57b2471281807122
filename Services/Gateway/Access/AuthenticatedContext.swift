internal import HTTPServer

/// A request whose token was verified.
struct AuthenticatedContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who asks; set by ``TokenMiddleware``, the first of the group.
    var principal: Principal?
    /// Its place among the requests that are worked on; nil where none is needed.
    var place: RequestPlace?

    init(context: GatewayContext) { coreContext = context.coreContext }

    /// Who asks, on behalf of a tenant.
    /// - Throws: a 401 problem when no middleware has verified a token: a route can't be reached without; a 403 problem
    ///   for the platform's operator, who has no tenant.
    func requirePrincipal() throws(HTTPError) -> Principal {
        let principal = try requirePrincipalOrOperator()
        guard !principal.isOperator else {
            throw HTTPError(Problems.forbidden("The platform's operator has no tenant's rights."))
        }
        return principal
    }

    /// Who asks, on behalf of a tenant or of the platform: for what may belong to no tenant.
    /// - Throws: a 401 problem when no middleware has verified a token: a route can't be reached without.
    func requirePrincipalOrOperator() throws(HTTPError) -> Principal {
        guard let principal else { throw HTTPError(Problems.unauthorised("No token was verified.")) }
        return principal
    }
}
