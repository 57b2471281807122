/// Take a policy out of the collection; its history stays.
public struct DeletePolicy: CommandPayload {
    /// `eu.dora.policy.delete-policy.v1`.
    public static let type = MessageType(domain: .policy, name: "delete-policy")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// Which one.
    public let id: ResourceID

    /// Makes the payload.
    public init(id: ResourceID) {
        self.id = id
    }
}
