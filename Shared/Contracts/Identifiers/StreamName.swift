/// The name of an aggregate's stream of events within its tenant: `policy/018f…`.
public struct StreamName: Hashable, Sendable, Codable, CustomStringConvertible, Comparable {
    /// What sort of aggregate it is.
    public let kind: ResourceKind
    /// Which one.
    public let id: ResourceID

    /// Names a stream.
    public init(kind: ResourceKind, id: ResourceID) {
        self.kind = kind
        self.id = id
    }

    /// Takes a stream's name from outside.
    /// - Throws: ``IdentifierError`` when it is not `kind/identifier`.
    public init(_ text: String) throws(IdentifierError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty,
            parts[0].utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 })
        else { throw IdentifierError(kind: "stream", text: text) }
        kind = ResourceKind(rawValue: String(parts[0]))
        id = try ResourceID(String(parts[1]))
    }

    /// Reads a stream's name from JSON.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the name as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// `kind/identifier`.
    public var text: String { "\(kind.rawValue)/\(id.text)" }

    /// `kind/identifier`.
    public var description: String { text }

    /// The Kafka key of the stream's messages: it begins with the tenant, so one aggregate's messages keep their
    /// order and a taken identifier tells another tenant nothing.
    public func key(tenant: TenantID) -> String { "\(tenant.text)/\(text)" }

    /// Orders by the name.
    public static func < (left: StreamName, right: StreamName) -> Bool { left.text < right.text }
}
