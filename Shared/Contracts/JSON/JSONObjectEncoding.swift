/// Writes an object's members.
struct JSONObjectEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let members: JSONMembersUnderWay
    let path: JSONPath?

    var codingPath: [any CodingKey] { JSONPath.keys(path) }

    func encodeNil(forKey key: Key) throws { put(.null, key) }
    func encode(_ value: Bool, forKey key: Key) throws { put(.bool(value), key) }
    func encode(_ value: String, forKey key: Key) throws { put(.string(value), key) }
    func encode(_ value: Double, forKey key: Key) throws { put(.number(value), key) }
    func encode(_ value: Float, forKey key: Key) throws { put(try JSONSlot.number(value, place(key)), key) }
    func encode(_ value: Int, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: Int8, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: Int16, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: Int32, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: Int64, forKey key: Key) throws { put(.integer(value), key) }
    func encode(_ value: UInt, forKey key: Key) throws { put(try JSONSlot.integer(value, place(key)), key) }
    func encode(_ value: UInt8, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: UInt16, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: UInt32, forKey key: Key) throws { put(.integer(Int64(value)), key) }
    func encode(_ value: UInt64, forKey key: Key) throws { put(try JSONSlot.integer(value, place(key)), key) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        members.parts[key.stringValue] =
            try JSONTreeEncoder.value(of: value, path: place(key)) ?? .value(.object([:]))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        if case .object(let nested)? = members.parts[key.stringValue] {
            return KeyedEncodingContainer(JSONObjectEncoding<Nested>(members: nested, path: place(key)))
        }
        let nested = JSONMembersUnderWay()
        members.parts[key.stringValue] = .object(nested)
        return KeyedEncodingContainer(JSONObjectEncoding<Nested>(members: nested, path: place(key)))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        if case .array(let nested)? = members.parts[key.stringValue] {
            return JSONArrayEncoding(elements: nested, path: place(key))
        }
        let nested = JSONElementsUnderWay()
        members.parts[key.stringValue] = .array(nested)
        return JSONArrayEncoding(elements: nested, path: place(key))
    }

    func superEncoder() -> any Encoder { encoder(JSONKey.base) }

    func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

    private func encoder(_ key: any CodingKey) -> JSONTreeEncoder {
        let slot = JSONSlot()
        members.parts[key.stringValue] = .slot(slot)
        return JSONTreeEncoder(slot: slot, path: JSONPath(key, under: path))
    }

    private func put(_ value: JSONValue, _ key: Key) { members.parts[key.stringValue] = .value(value) }

    private func place(_ key: Key) -> JSONPath { JSONPath(key, under: path) }
}
