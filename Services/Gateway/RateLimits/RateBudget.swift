internal import Contracts

/// What is counted together: a tenant's requests on a route.
struct RateBudget: Sendable, Hashable {
    let tenant: TenantID
    let route: String
}
