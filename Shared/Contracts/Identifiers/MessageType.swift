/// A CloudEvents `type`: `eu.dora.<domain>.<name>.v<version>`. A breaking change is a new version beside the old.
public struct MessageType: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The domain.
    public let domain: Domain
    /// What is asked or what happened, in kebab case: `register-policy`, `policy-registered`.
    public let name: String
    /// The version, from 1.
    public let version: Int

    /// Names a message type.
    public init(domain: Domain, name: String, version: Int = 1) {
        self.domain = domain
        self.name = name
        self.version = version
    }

    /// Takes a type from outside.
    /// - Throws: ``IdentifierError`` when it is not of the platform's form.
    public init(_ text: String) throws(IdentifierError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "eu", parts[1] == "dora", !parts[2].isEmpty, !parts[3].isEmpty,
            parts[4].first == "v", let version = Int(parts[4].dropFirst()), version > 0
        else { throw IdentifierError(kind: "message type", text: text) }
        self.init(domain: Domain(rawValue: String(parts[2])), name: String(parts[3]), version: version)
    }

    /// Reads a type from JSON.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the type as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The whole type as text.
    public var text: String { "eu.dora.\(domain.rawValue).\(name).v\(version)" }

    /// The whole type as text.
    public var description: String { text }
}
