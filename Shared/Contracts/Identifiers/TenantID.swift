/// The organisation on whose behalf the platform acts; first part of every key, stream and row.
///
/// 1 to 63 lower-case letters, digits and hyphens, beginning with a letter or digit, so that it is safe in keys,
/// headers and file names.
public struct TenantID: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The identifier as text.
    public let text: String

    /// Takes an identifier from outside.
    /// - Throws: ``IdentifierError`` when the text is not a tenant identifier.
    public init(_ text: String) throws(IdentifierError) {
        let bytes = Array(text.utf8)
        let letters = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard (1...63).contains(bytes.count), letters, bytes.first != 45 else {
            throw IdentifierError(kind: "tenant", text: text)
        }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// The platform itself: what concerns no single tenant stands under it (seals of the logs, refused requests without
    /// a token).
    public static let platform = TenantID(known: "platform")

    /// Reads an identifier from JSON.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the identifier as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The identifier as text.
    public var description: String { text }
}
