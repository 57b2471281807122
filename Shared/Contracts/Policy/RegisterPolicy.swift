/// Take a policy document into the organisation's collection; its bytes travelled ahead.
public struct RegisterPolicy: CommandPayload {
    /// `eu.dora.policy.register-policy.v1`.
    public static let type = MessageType(domain: .policy, name: "register-policy")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// The new one's identifier.
    public let id: ResourceID
    /// The organisation.
    public let organisation: ResourceID
    /// Its title.
    public let title: String
    /// What sort of document it is; `policy` when not said.
    public let kind: PolicyKind?
    /// Who answers for it.
    public let owner: String?
    /// When it must be reviewed next.
    public let reviewDueOn: CalendarDate?
    /// The document's bytes.
    public let content: ContentReference

    /// Makes the payload.
    public init(
        id: ResourceID, organisation: ResourceID, title: String, kind: PolicyKind? = nil, owner: String? = nil,
        reviewDueOn: CalendarDate? = nil, content: ContentReference
    ) {
        self.id = id
        self.organisation = organisation
        self.title = title
        self.kind = kind
        self.owner = owner
        self.reviewDueOn = reviewDueOn
        self.content = content
    }
}
