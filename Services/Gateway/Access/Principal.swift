internal import Contracts

/// Who asks, as the verified token says.
struct Principal: Sendable, Equatable {
    let tenant: TenantID
    let subject: String
    let roles: Set<Role>

    /// The same for a message.
    var requester: Requester { Requester(subject: subject, roles: roles.sorted()) }

    /// Whether it is the platform's operator, who has what belongs to no tenant, and nothing of any tenant's.
    var isOperator: Bool { tenant == .platform }
}
