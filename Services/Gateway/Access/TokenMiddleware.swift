internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer

/// Verifies the bearer token (RFC 6750, 7519, 8725) of every request of the API.
struct TokenMiddleware: Middleware {
    let verifier: JSONWebTokenVerifier
    let refusals: RefusalLog

    func handle(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        do throws(HTTPError) {
            context.principal = try principal(of: request)
        } catch {
            refusals.record(request, problem: error.problem, principal: nil)
            throw error
        }
        do {
            // A role that this gateway doesn't know gives no rights; who has none of those it knows reads nothing.
            guard context.principal?.roles.isEmpty == false else {
                throw HTTPError(Problems.forbidden("The token names no role of this platform."))
            }
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            if [403, 413].contains(error.problem.status.code) {
                refusals.record(request, problem: error.problem, principal: context.principal)
            }
            throw error
        }
    }

    private func principal(of request: Request) throws(HTTPError) -> Principal {
        guard let header = request.headers[.authorization] else { throw refuse("A bearer token is required.", nil) }
        let parts = header.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else {
            throw refuse("The Authorization header holds no bearer token.", "invalid_request")
        }
        let token: VerifiedToken
        do {
            token = try verifier.verify(String(parts[1]), now: Date())
        } catch {
            throw refuse("The token is not valid: \(error).", "invalid_token")
        }
        guard let tenant = try? TenantID(token.tenant) else {
            throw refuse("The token names no tenant.", "invalid_token")
        }
        return Principal(
            tenant: tenant, subject: token.subject, roles: Set(token.roles.compactMap(Role.init(rawValue:))))
    }

    private func refuse(_ detail: String, _ code: String?) -> HTTPError {
        let challenge = code.map { "Bearer realm=\"dora\", error=\"\($0)\"" } ?? "Bearer realm=\"dora\""
        return HTTPError(Problems.unauthorised(detail), headers: [.wwwAuthenticate: challenge])
    }
}
