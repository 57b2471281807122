/// A legal entity identifier after ISO 17442: 18 letters and digits and two check digits (ISO 7064, MOD 97-10).
public struct LegalEntityIdentifier: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The twenty characters.
    public let text: String

    /// Takes an identifier from outside.
    /// - Throws: ``IdentifierError`` when length, characters or check digits are wrong.
    public init(_ text: String) throws(IdentifierError) {
        let bytes = Array(text.utf8)
        let alphabet = bytes.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
        guard bytes.count == 20, alphabet, bytes.suffix(2).allSatisfy({ (48...57).contains($0) }),
            Self.remainder(of: bytes) == 1
        else { throw IdentifierError(kind: "legal entity identifier (ISO 17442)", text: text) }
        self.text = text
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

    /// The twenty characters.
    public var description: String { text }

    private static func remainder(of bytes: [UInt8]) -> Int {
        bytes.reduce(0) { sum, byte in
            let value = byte <= 57 ? Int(byte) - 48 : Int(byte) - 55
            return (sum * (value > 9 ? 100 : 10) + value) % 97
        }
    }
}
