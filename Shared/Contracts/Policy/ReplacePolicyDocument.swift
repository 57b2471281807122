/// Put a new document in a policy's place; the old one's digest stays in the history.
public struct ReplacePolicyDocument: CommandPayload {
    /// `eu.dora.policy.replace-policy-document.v1`.
    public static let type = MessageType(domain: .policy, name: "replace-policy-document")
    /// Who may ask for it.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer]

    /// Which one.
    public let id: ResourceID
    /// The new document's bytes.
    public let content: ContentReference

    /// Makes the payload.
    public init(id: ResourceID, content: ContentReference) {
        self.id = id
        self.content = content
    }
}
