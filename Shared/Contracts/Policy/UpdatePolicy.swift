/// Change what is recorded of a policy, not its document.
public struct UpdatePolicy: CommandPayload {
    /// `eu.dora.policy.update-policy.v1`.
    public static let type = MessageType(domain: .policy, name: "update-policy")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// Which one.
    public let id: ResourceID
    /// A new title.
    public let title: String?
    /// A new sort.
    public let kind: PolicyKind?
    /// A new owner.
    public let owner: String?
    /// A new day of review.
    public let reviewDueOn: CalendarDate?

    /// Makes the payload.
    public init(
        id: ResourceID, title: String? = nil, kind: PolicyKind? = nil, owner: String? = nil,
        reviewDueOn: CalendarDate? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.owner = owner
        self.reviewDueOn = reviewDueOn
    }
}
