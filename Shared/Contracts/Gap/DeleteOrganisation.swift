/// Take an organisation out; its history stays.
public struct DeleteOrganisation: CommandPayload {
    /// `eu.dora.gap.delete-organisation.v1`.
    public static let type = MessageType(domain: .gap, name: "delete-organisation")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// Which one.
    public let id: ResourceID

    /// Makes the payload.
    public init(id: ResourceID) {
        self.id = id
    }
}
