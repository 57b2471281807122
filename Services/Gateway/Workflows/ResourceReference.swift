internal import Contracts

/// A resource by kind and identifier.
struct ResourceReference: Codable, Sendable, Hashable {
    let kind: ResourceKind
    let id: ResourceID

    init(kind: ResourceKind, id: ResourceID) {
        self.kind = kind
        self.id = id
    }

    /// Kinds are written as plain text.
    private enum CodingKeys: String, CodingKey { case kind, id }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = ResourceKind(rawValue: try container.decode(String.self, forKey: .kind))
        id = try container.decode(ResourceID.self, forKey: .id)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(id, forKey: .id)
    }
}
