internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer

/// Verifies the bearer token (RFC 6750, 7519, 8725) of every request of the API.
struct TokenMiddleware: Middleware {
    let keys: TokenKeys
    let source: TokenKeySource
    let refusals: RefusalLog

    private static let tenant = HTTPFieldName("X-Tenant-ID")

    func handle(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        do throws(HTTPError) {
            context.principal = try await principal(of: request)
        } catch {
            refusals.record(request, problem: error.problem, principal: nil)
            throw error
        }
        do {
            // A role that this gateway doesn't know gives no rights; who has none of those it knows reads nothing.
            guard context.principal?.roles.isEmpty == false else {
                throw HTTPError(Problems.forbidden("The token names no role of this platform."))
            }
            // A client may say which tenant it means, so that a wrong token is noticed; it can't reach another one so.
            if let tenant = request.headers[Self.tenant], tenant != context.principal?.tenant.text {
                throw HTTPError(Problems.forbidden("X-Tenant-ID names another tenant than the token."))
            }
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            if [403, 413].contains(error.problem.status.code) {
                refusals.record(request, problem: error.problem, principal: context.principal)
            }
            throw error
        }
    }

    /// The immediate way of a token that was verified before; whatever is to be refused or verified takes the other.
    func handleImmediately(
        _ request: Request, context: AuthenticatedContext,
        next: @Sendable (Request, AuthenticatedContext) throws -> Response?
    ) throws -> Response? {
        guard let token = request.headers[.authorization].flatMap(Self.bearer),
            let principal = keys.remembered(token, now: Date()), !principal.roles.isEmpty,
            request.headers[Self.tenant].map({ $0 == principal.tenant.text }) ?? true
        else { return nil }
        var context = context
        context.principal = principal
        return try next(request, context)
    }

    /// The token of an Authorization header; nil when it holds no bearer token.
    private static func bearer(_ header: String) -> String? {
        // On its bytes where they lie: each request pays for it, and a token is long.
        var header = header
        return header.withUTF8 { bytes in
            let scheme = bytes.prefix { $0 != UInt8(ascii: " ") }
            // A letter's case is its sixth bit.
            guard scheme.count == 6, scheme.elementsEqual("bearer".utf8, by: { $0 | 0x20 == $1 }) else { return nil }
            let token = bytes.dropFirst(7)
            guard !token.isEmpty, !token.contains(UInt8(ascii: " ")) else { return nil }
            return String(decoding: UnsafeBufferPointer(rebasing: token), as: UTF8.self)
        }
    }

    private func principal(of request: Request) async throws(HTTPError) -> Principal {
        guard let header = request.headers[.authorization] else { throw refuse("A bearer token is required.", nil) }
        guard let token = Self.bearer(header) else {
            throw refuse("The Authorization header holds no bearer token.", "invalid_request")
        }
        let principal: Principal?
        do throws(TokenError) {
            principal = try await known(token)
        } catch {
            guard keys.keyIDs != nil else {
                throw HTTPError(
                    Problems.make(
                        .serviceUnavailable, "unavailable", "Not available for the moment",
                        "The keys that tokens are verified with can't be reached yet."), headers: [.retryAfter: "2"])
            }
            throw refuse("The token is not valid: \(error).", "invalid_token")
        }
        guard let principal else { throw refuse("The token names no tenant.", "invalid_token") }
        return principal
    }

    /// Who is behind a token. A key that isn't known may be new: then its source is asked once more.
    private func known(_ token: String) async throws(TokenError) -> Principal? {
        do throws(TokenError) {
            return try keys.principal(of: token, now: Date(), Self.principal)
        } catch {
            guard error == .unknownKey, await source.refreshForUnknownKey() else { throw error }
        }
        return try keys.principal(of: token, now: Date(), Self.principal)
    }

    /// Who is behind a verified token; nil when it names no tenant.
    static func principal(of token: VerifiedToken) -> Principal? {
        guard let tenant = try? TenantID(token.tenant) else { return nil }
        return Principal(
            tenant: tenant, subject: token.subject, roles: Set(token.roles.compactMap(Role.init(rawValue:))))
    }

    private func refuse(_ detail: Sentence, _ code: String?) -> HTTPError {
        let challenge = code.map { "Bearer realm=\"dora\", error=\"\($0)\"" } ?? "Bearer realm=\"dora\""
        return HTTPError(Problems.unauthorised(detail), headers: [.wwwAuthenticate: challenge])
    }
}
