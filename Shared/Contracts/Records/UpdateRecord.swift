/// Change members of a record: a merge patch (RFC 7396), in which null takes a member out.
public struct UpdateRecord<Content: RecordContent>: ContentChange {
    /// By the content's words: `eu.dora.incident.update-incident.v1`.
    public static var type: MessageType { Content.verbs.changing.command(of: Content.kind, in: Content.domain) }
    /// The content's writers.
    public static var allowedRoles: Set<Role> { Content.writers }
    /// What is changed.
    public static var changedContent: any Decodable.Type { Content.self }
    /// The record whose content it is.
    public static var changedResource: any Resource.Type { Record<Content>.self }

    /// Which one.
    public let id: ResourceID
    /// The members that change, with their new values.
    public let changes: [String: JSONValue]

    /// Makes the payload.
    public init(id: ResourceID, changes: [String: JSONValue]) {
        self.id = id
        self.changes = changes
    }

    private enum CodingKeys: String, CodingKey { case id }

    /// Reads the flat object.
    public init(from decoder: any Decoder) throws {
        id = try decoder.container(keyedBy: CodingKeys.self).decode(ResourceID.self, forKey: .id)
        var members = try [String: JSONValue](from: decoder)
        members[CodingKeys.id.rawValue] = nil
        changes = members
    }

    /// Writes the flat object.
    public func encode(to encoder: any Encoder) throws {
        try changes.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
    }

    /// A content with the changes in it.
    /// - Throws: ``Rejection`` `invalid-content` when it's no content any more, as without a member that it needs.
    public func applied(to content: Content) throws(Rejection) -> Content {
        do {
            let merged = JSONValue.object(changes).mergePatch(over: try JSONValue(content))
            return try CanonicalJSON.decode(Content.self, from: CanonicalJSON.encode(merged))
        } catch {
            throw Rejection(
                status: 422, problem: "invalid-content", detail: "With this change it's no \(Content.kind) any more.")
        }
    }
}
