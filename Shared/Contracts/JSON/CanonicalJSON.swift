/// One way to write JSON, so that equal values are equal bytes: keys sorted, slashes bare, no white space.
public enum CanonicalJSON {
    /// Encodes a value.
    /// - Throws: `EncodingError` for what JSON can't hold (NaN, infinity, whole numbers beyond 64 bits).
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        var writer = JSONWriter()
        guard let part = try JSONTreeEncoder.value(of: value, path: nil) else {
            throw EncodingError.invalidValue(
                value, EncodingError.Context(codingPath: [], debugDescription: "The value has written nothing."))
        }
        try writer.write(part.json)
        return writer.bytes
    }

    /// Decodes a value.
    /// - Throws: `DecodingError` or the value's own error.
    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        let tree: JSONValue
        do throws(JSONReader.Malformed) {
            tree = try read(bytes)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: [], debugDescription: "The text is no JSON: \(error)."))
        }
        return try JSONTreeDecoder(value: tree, path: nil).make(type)
    }

    private static func read(_ bytes: some Sequence<UInt8>) throws(JSONReader.Malformed) -> JSONValue {
        let contiguous = bytes.withContiguousStorageIfAvailable { bytes in
            Result { () throws(JSONReader.Malformed) in try JSONReader.read(bytes) }
        }
        if let contiguous { return try contiguous.get() }
        let copied = Array(bytes).withUnsafeBufferPointer { bytes in
            Result { () throws(JSONReader.Malformed) in try JSONReader.read(bytes) }
        }
        return try copied.get()
    }
}
