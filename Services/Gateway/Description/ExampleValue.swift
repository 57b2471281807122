internal import Contracts

/// A value that a schema allows: what it says itself, else what its form gives.
///
/// Of an object it has the members that are required, and those that name an example; so an example of a request is one
/// that can be sent.
struct ExampleValue {
    private let schemas: [String: JSONValue]

    /// - Parameter schemas: the document's schemas, by name.
    init(schemas: [String: JSONValue]) { self.schemas = schemas }

    private static let deepest = 12

    /// A value.
    /// - Parameters:
    ///   - schema: what it must keep (JSON Schema 2020-12, as far as the description uses it).
    ///   - name: the member that it is the value of.
    func value(of schema: JSONValue, named name: String = "") -> JSONValue { value(of: schema, named: name, depth: 0) }

    private func value(of schema: JSONValue, named name: String, depth: Int) -> JSONValue {
        let owner = referenced(schema) ?? ""
        let schema = resolved(schema)
        if let said = ExampleMembers.bySchema[owner] ?? said(by: schema) { return said }
        guard depth < Self.deepest else { return .null }
        if let parts = schema["allOf"]?.arrayValue {
            return merged(parts.map { value(of: $0, named: name, depth: depth + 1) })
        }
        if let first = (schema["anyOf"] ?? schema["oneOf"])?.arrayValue?.first {
            return value(of: first, named: name, depth: depth + 1)
        }
        if let text = text(schema, named: name) { return text }
        if let known = ExampleMembers.byName[name], isValue(known, of: type(of: schema)) { return known }
        switch type(of: schema) {
        case "object": return object(schema, called: owner, depth: depth)
        case "array":
            let element = value(of: schema["items"] ?? .object([:]), named: name, depth: depth + 1)
            return .array(element == .string("") ? [] : [element])
        case "integer", "number": return number(schema)
        case "boolean": return .bool(false)
        case "string": return .string("")
        default: return .object([:])
        }
    }

    /// The name of the schema that another one refers to.
    private func referenced(_ schema: JSONValue) -> String? {
        schema["$ref"]?.stringValue?.split(separator: "/").last.map(String.init)
    }

    private func resolved(_ schema: JSONValue) -> JSONValue { referenced(schema).flatMap { schemas[$0] } ?? schema }

    /// What the schema itself gives as a value.
    private func said(by schema: JSONValue) -> JSONValue? {
        schema["examples"]?.arrayValue?.first ?? schema["example"] ?? schema["const"] ?? schema["default"]
            ?? schema["enum"]?.arrayValue?.first
    }

    private func type(of schema: JSONValue) -> String? {
        if let types = schema["type"]?.arrayValue { return types.first { $0 != .string("null") }?.stringValue }
        return schema["type"]?.stringValue ?? (schema["properties"] == nil ? nil : "object")
    }

    /// Whether a value is of a type; of any, where the schema names none.
    private func isValue(_ value: JSONValue, of type: String?) -> Bool {
        switch value {
        case .string: type == "string" || type == nil
        case .integer: type == "integer" || type == "number" || type == nil
        case .number: type == "number" || type == nil
        case .bool: type == "boolean" || type == nil
        case .array: type == "array" || type == nil
        default: type == "object" || type == nil
        }
    }

    /// A text whose form is fixed.
    private func text(_ schema: JSONValue, named name: String) -> JSONValue? {
        switch schema["format"]?.stringValue {
        case "uuid": return .string(ExampleIdentifier.text(of: schema["x-kind"]?.stringValue ?? name))
        case "date": return .string("2026-03-02")
        case "date-time": return .string("2026-03-02T09:30:00.000000Z")
        default: break
        }
        switch schema["pattern"]?.stringValue {
        case "^[A-Z]{2}$": return .string("DE")
        case "^[A-Z]{3}$": return .string("EUR")
        case "^[A-Z0-9]{18}[0-9]{2}$": return .string("5493001KJTIIGC8Y1R12")
        default: return nil
        }
    }

    private func number(_ schema: JSONValue) -> JSONValue {
        let (least, most) = (schema["minimum"]?.numberValue ?? 1, schema["maximum"]?.numberValue ?? .infinity)
        let value = max(least, min(1, most))
        return value == value.rounded() ? .integer(Int64(value)) : .number(value)
    }

    private func object(_ schema: JSONValue, called owner: String, depth: Int) -> JSONValue {
        guard case .object(let properties) = schema["properties"] ?? .object([:]) else { return .object([:]) }
        let required = Set((schema["required"]?.arrayValue ?? []).compactMap(\.stringValue))
        var names = properties.keys.filter {
            required.contains($0) || resolved(properties[$0] ?? .null)["examples"] != nil
        }
        // A change names something: nothing at all would change nothing.
        if names.isEmpty, let first = properties.keys.min() { names = [first] }
        var members: [String: JSONValue] = [:]
        for name in names {
            members[name] =
                ExampleMembers.byOwner["\(owner).\(name)"]
                ?? value(of: properties[name] ?? .null, named: name, depth: depth + 1)
        }
        return .object(members)
    }

    private func merged(_ values: [JSONValue]) -> JSONValue {
        .object(
            values.reduce(into: [:]) { all, value in
                if case .object(let members) = value { all.merge(members) { _, new in new } }
            })
    }
}
