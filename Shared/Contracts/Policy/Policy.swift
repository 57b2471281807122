/// A policy document of an organisation: what the platform knows of it; its bytes stay with the agent.
public struct Policy: Resource {
    /// `policy`.
    public static let kind = ResourceKind(rawValue: "policy")

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// The organisation whose policy it is.
    public let organisation: ResourceID
    /// Its title.
    public var title: String
    /// What sort of document it is.
    public var kind: PolicyKind
    /// Who answers for it: a role or a person's name.
    public var owner: String?
    /// When it must be reviewed next.
    public var reviewDueOn: CalendarDate?
    /// The document's language: `en`, `de`.
    public var language: String
    /// The document that is in force.
    public var document: PolicyDocument
    /// When it was registered.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes a policy's state.
    public init(
        id: ResourceID, version: Int, organisation: ResourceID, title: String, kind: PolicyKind, owner: String?,
        reviewDueOn: CalendarDate?, language: String, document: PolicyDocument, createdAt: Timestamp,
        updatedAt: Timestamp
    ) {
        self.id = id
        self.version = version
        self.organisation = organisation
        self.title = title
        self.kind = kind
        self.owner = owner
        self.reviewDueOn = reviewDueOn
        self.language = language
        self.document = document
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}
