internal import Contracts

/// A stream of one tenant.
struct StreamKey: Hashable, Sendable {
    let tenant: TenantID
    let stream: StreamName
}
