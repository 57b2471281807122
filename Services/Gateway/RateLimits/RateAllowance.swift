internal import HTTPServer

/// What a request is told of its budget.
struct RateAllowance: Sendable, Equatable {
    /// The limit that holds.
    let limit: RateLimit
    /// How many requests are left, as far as this gateway knows.
    let remaining: Int
    /// In how many seconds the next window begins.
    let resetSeconds: Int

    private static let limitField: HTTPFieldName = "RateLimit-Limit"
    private static let remainingField: HTTPFieldName = "RateLimit-Remaining"
    private static let resetField: HTTPFieldName = "RateLimit-Reset"
    private static let policyField: HTTPFieldName = "RateLimit-Policy"

    /// Adds what the client is told (draft-ietf-httpapi-ratelimit-headers-07).
    func add(to headers: inout HTTPFields) {
        headers.append(Self.limitField, limit.text)
        headers.append(Self.remainingField, String(remaining))
        headers.append(Self.resetField, String(resetSeconds))
        headers.append(Self.policyField, limit.policy)
    }
}
