internal import Foundation

/// One way to write JSON, so that equal values are equal bytes: keys sorted, slashes bare, no white space.
public enum CanonicalJSON {
    /// Encodes a value.
    /// - Throws: `EncodingError` for what JSON can't hold (NaN, infinity).
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// Decodes a value.
    /// - Throws: `DecodingError` or the value's own error.
    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
