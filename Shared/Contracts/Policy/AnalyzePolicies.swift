/// Find what the organisation's policies say to each obligation.
public struct AnalyzePolicies: CommandPayload {
    /// `eu.dora.policy.analyze-policies.v1`.
    public static let type = MessageType(domain: .policy, name: "analyze-policies")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// The new analysis' identifier.
    public let id: ResourceID
    /// The organisation; may be left out when a policy is named.
    public let organisation: ResourceID?
    /// The one policy to read; all of the organisation's when not said.
    public let policy: ResourceID?

    /// Makes the payload.
    public init(id: ResourceID, organisation: ResourceID? = nil, policy: ResourceID? = nil) {
        self.id = id
        self.organisation = organisation
        self.policy = policy
    }
}
