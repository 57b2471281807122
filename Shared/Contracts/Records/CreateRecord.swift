/// Write a record down.
public struct CreateRecord<Content: RecordContent>: CommandPayload {
    /// By the content's words: `eu.dora.incident.open-incident.v1`.
    public static var type: MessageType { Content.verbs.making.command(of: Content.kind, in: Content.domain) }
    /// The content's writers.
    public static var allowedRoles: Set<Role> { Content.writers }

    /// The new one's identifier.
    public let id: ResourceID
    /// What it says.
    public let content: Content

    /// Makes the payload.
    public init(id: ResourceID, content: Content) {
        self.id = id
        self.content = content
    }

    private enum CodingKeys: String, CodingKey { case id }

    /// Reads the flat object.
    public init(from decoder: any Decoder) throws {
        id = try decoder.container(keyedBy: CodingKeys.self).decode(ResourceID.self, forKey: .id)
        content = try Content(from: decoder)
    }

    /// Writes the flat object.
    public func encode(to encoder: any Encoder) throws {
        try content.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
    }
}
