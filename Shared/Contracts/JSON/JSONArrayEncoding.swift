/// Writes an array's elements.
struct JSONArrayEncoding: UnkeyedEncodingContainer {
    let elements: JSONElementsUnderWay
    let path: JSONPath?

    var codingPath: [any CodingKey] { JSONPath.keys(path) }
    var count: Int { elements.parts.count }

    func encodeNil() throws { put(.null) }
    func encode(_ value: Bool) throws { put(.bool(value)) }
    func encode(_ value: String) throws { put(.string(value)) }
    func encode(_ value: Double) throws { put(.number(value)) }
    func encode(_ value: Float) throws { put(try JSONSlot.number(value, place)) }
    func encode(_ value: Int) throws { put(.integer(Int64(value))) }
    func encode(_ value: Int8) throws { put(.integer(Int64(value))) }
    func encode(_ value: Int16) throws { put(.integer(Int64(value))) }
    func encode(_ value: Int32) throws { put(.integer(Int64(value))) }
    func encode(_ value: Int64) throws { put(.integer(value)) }
    func encode(_ value: UInt) throws { put(try JSONSlot.integer(value, place)) }
    func encode(_ value: UInt8) throws { put(.integer(Int64(value))) }
    func encode(_ value: UInt16) throws { put(.integer(Int64(value))) }
    func encode(_ value: UInt32) throws { put(.integer(Int64(value))) }
    func encode(_ value: UInt64) throws { put(try JSONSlot.integer(value, place)) }

    func encode<Value: Encodable>(_ value: Value) throws {
        elements.parts.append(try JSONTreeEncoder.value(of: value, path: place) ?? .value(.object([:])))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        let nested = JSONMembersUnderWay()
        let container = JSONObjectEncoding<Nested>(members: nested, path: place)
        elements.parts.append(.object(nested))
        return KeyedEncodingContainer(container)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let nested = JSONElementsUnderWay()
        let container = JSONArrayEncoding(elements: nested, path: place)
        elements.parts.append(.array(nested))
        return container
    }

    func superEncoder() -> any Encoder {
        let slot = JSONSlot()
        let encoder = JSONTreeEncoder(slot: slot, path: place)
        elements.parts.append(.slot(slot))
        return encoder
    }

    private func put(_ value: JSONValue) { elements.parts.append(.value(value)) }

    private var place: JSONPath { JSONPath(JSONKey(count), under: path) }
}
