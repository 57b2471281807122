/// Name who owns a gap, or attest its state against the analysis.
public struct UpdateGap: CommandPayload {
    /// `eu.dora.gap.update-gap.v1`.
    public static let type = MessageType(domain: .gap, name: "update-gap")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// Which one.
    public let id: ResourceID
    /// Who closes it.
    public let owner: String?
    /// The state that the person attests.
    public let status: GapStatus?
    /// Why, when a state is attested.
    public let statement: String?

    /// Makes the payload.
    public init(id: ResourceID, owner: String? = nil, status: GapStatus? = nil, statement: String? = nil) {
        self.id = id
        self.owner = owner
        self.status = status
        self.statement = statement
    }
}
