/// A record's state: its content between identifier, version and times, in one flat JSON object.
@dynamicMemberLookup
public struct Record<Content: RecordContent>: Resource {
    /// The content's.
    public static var kind: ResourceKind { Content.kind }

    /// Which one.
    public let id: ResourceID
    /// The version of its stream.
    public var version: Int
    /// What it says.
    public var content: Content
    /// When it was made.
    public let createdAt: Timestamp
    /// When it was last changed.
    public var updatedAt: Timestamp

    /// Makes the state.
    public init(id: ResourceID, version: Int, content: Content, createdAt: Timestamp, updatedAt: Timestamp) {
        self.id = id
        self.version = version
        self.content = content
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    /// A member of the content.
    public subscript<Value>(dynamicMember member: KeyPath<Content, Value>) -> Value { content[keyPath: member] }

    /// Its next version with other content.
    public func changed(to content: Content, at moment: Timestamp) -> Record {
        Record(id: id, version: version + 1, content: content, createdAt: createdAt, updatedAt: moment)
    }

    private enum CodingKeys: String, CodingKey { case id, version, createdAt, updatedAt }

    /// Reads the flat object.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(ResourceID.self, forKey: .id)
        version = try container.decode(Int.self, forKey: .version)
        createdAt = try container.decode(Timestamp.self, forKey: .createdAt)
        updatedAt = try container.decode(Timestamp.self, forKey: .updatedAt)
        content = try Content(from: decoder)
    }

    /// Writes the flat object.
    public func encode(to encoder: any Encoder) throws {
        try content.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(version, forKey: .version)
        try container.encode(createdAt, forKey: .createdAt)
        try container.encode(updatedAt, forKey: .updatedAt)
    }
}
