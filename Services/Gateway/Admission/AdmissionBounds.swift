/// How much may wait for an agent before the gateway takes no more.
struct AdmissionBounds: Sendable, Equatable {
    /// Unread records of one domain's commands, of all tenants.
    let domain: Int
    /// Commands of one tenant that wait in one domain. Far below the domain's, so that one tenant's bulk import leaves
    /// room for another's report.
    let tenant: Int
}
