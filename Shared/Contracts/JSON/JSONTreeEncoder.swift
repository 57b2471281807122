internal import Foundation

/// Takes values apart into a JSON value.
struct JSONTreeEncoder: Encoder {
    let slot: JSONSlot
    var path: JSONPath?

    var codingPath: [any CodingKey] { JSONPath.keys(path) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The JSON of a value; nil when it has written nothing.
    @inline(__always)
    static func value<Value: Encodable>(of value: Value, path: JSONPath?) throws -> JSONSlot.Part? {
        if Value.self == JSONValue.self, let json = value as? JSONValue { return .value(json) }
        if Value.self == String.self, let text = value as? String { return .value(.string(text)) }
        if Value.self == Data.self, let data = value as? Data { return .value(.string(data.base64EncodedString())) }
        let encoder = JSONTreeEncoder(slot: JSONSlot(), path: path)
        try value.encode(to: encoder)
        return encoder.slot.part
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(JSONObjectEncoding<Key>(members: slot.object, path: path))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { JSONArrayEncoding(elements: slot.array, path: path) }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONTreeEncoder: SingleValueEncodingContainer {
    func encodeNil() throws { slot.part = .value(.null) }
    func encode(_ value: Bool) throws { slot.part = .value(.bool(value)) }
    func encode(_ value: String) throws { slot.part = .value(.string(value)) }
    func encode(_ value: Double) throws { slot.part = .value(.number(value)) }
    func encode(_ value: Float) throws { slot.part = .value(try JSONSlot.number(value, path)) }
    func encode(_ value: Int) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: Int8) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: Int16) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: Int32) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: Int64) throws { slot.part = .value(.integer(value)) }
    func encode(_ value: UInt) throws { slot.part = .value(try JSONSlot.integer(value, path)) }
    func encode(_ value: UInt8) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: UInt16) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: UInt32) throws { slot.part = .value(.integer(Int64(value))) }
    func encode(_ value: UInt64) throws { slot.part = .value(try JSONSlot.integer(value, path)) }

    func encode<Value: Encodable>(_ value: Value) throws {
        slot.part = try Self.value(of: value, path: path) ?? .value(.object([:]))
    }
}
