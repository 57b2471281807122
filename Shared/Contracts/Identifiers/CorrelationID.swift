public import Foundation

/// What ties together all messages that one request or workflow caused.
public struct CorrelationID: Hashable, Sendable, Codable, CustomStringConvertible, Comparable {
    /// The identifier's 128 bits.
    public let uuid: UUID

    /// Takes an identifier that was made elsewhere.
    public init(_ uuid: UUID) { self.uuid = uuid }

    /// Takes an identifier from outside: a UUID in its canonical lower-case form (RFC 9562).
    /// - Throws: ``IdentifierError`` for any other text, so that one thing has one spelling.
    public init(_ text: String) throws(IdentifierError) {
        guard let uuid = CanonicalUUID.parse(text) else {
            throw IdentifierError(kind: "correlation identifier", text: text)
        }
        self.uuid = uuid
    }

    /// Reads an identifier from JSON.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the identifier as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The canonical lower-case form.
    public var text: String { CanonicalUUID.text(of: uuid) }

    /// The canonical lower-case form.
    public var description: String { text }

    /// Orders by the canonical form.
    public static func < (left: Self, right: Self) -> Bool { CanonicalUUID.isOrdered(left.uuid, before: right.uuid) }
}
