internal import Contracts
internal import HTTPServer

/// Who asks, as the verified token says.
struct Principal: Sendable, Equatable {
    let tenant: TenantID
    let subject: String
    let roles: Set<Role>

    /// The same for a message.
    var requester: Requester { Requester(subject: subject, roles: roles.sorted()) }

    /// Whether it is the platform's operator, who has what belongs to no tenant, and nothing of any tenant's.
    var isOperator: Bool { tenant == .platform }

    /// Who asks, if one of their roles allows it.
    /// - Throws: a 403 problem that names what they may not do.
    func holding(_ allowed: Set<Role>, to deed: String) throws(HTTPError) -> Principal {
        try holding(allowed, "to \(deed)")
    }

    /// The same, with the whole end of the problem's sentence.
    func holding(_ allowed: Set<Role>, _ refused: String) throws(HTTPError) -> Principal {
        guard !roles.isDisjoint(with: allowed) else {
            throw HTTPError(Problems.forbidden("Your roles don't allow \(refused)."))
        }
        return self
    }
}
