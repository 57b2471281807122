internal import Contracts
internal import Regulation

/// JSON schemas (draft 2020-12, as OpenAPI 3.1 uses it) from field descriptions.
enum OpenAPISchema {
    /// An object with those members.
    static func object(_ fields: [FieldDescription], extra: [String: JSONValue] = [:]) -> JSONValue {
        var properties: [String: JSONValue] = extra
        var required: [JSONValue] = extra.keys.sorted().map { .string($0) }
        for field in fields {
            properties[field.name] = schema(field)
            if field.isRequired { required.append(.string(field.name)) }
        }
        var members: [String: JSONValue] = [
            "type": .string("object"), "properties": .object(properties), "additionalProperties": .bool(false),
        ]
        if !required.isEmpty { members["required"] = .array(required) }
        return .object(members)
    }

    /// A resource: its own fields, and those that every resource has.
    static func resource(_ description: ResourceDescription) -> JSONValue {
        object(
            description.fields + ResourceDescription.commonFields,
            extra: ["id": schema(.identifier(description.kind))])
    }

    private static func schema(_ field: FieldDescription) -> JSONValue {
        guard case .object(var members) = schema(field.type) else { return .object([:]) }
        var text = field.summary
        if let article = field.article { text += " (\(article))" }
        if field.isClearable {
            members = ["anyOf": .array([.object(members), .object(["type": .string("null")])])]
        }
        members["description"] = .string(text)
        if let example = field.example { members["examples"] = .array([example]) }
        return .object(members)
    }

    static func schema(_ type: FieldType) -> JSONValue {
        switch type {
        case .text(let minimum, let maximum):
            .object([
                "type": .string("string"), "minLength": .integer(Int64(minimum)), "maxLength": .integer(Int64(maximum)),
            ])
        case .integer(let minimum, let maximum):
            .object(["type": .string("integer"), "minimum": .integer(minimum), "maximum": .integer(maximum)])
        case .number(let minimum, let maximum):
            .object(["type": .string("number"), "minimum": .number(minimum), "maximum": .number(maximum)])
        case .boolean: .object(["type": .string("boolean")])
        case .choice(let values):
            .object(["type": .string("string"), "enum": .array(values.map(JSONValue.string))])
        case .closedList(let list): schema(.choice(list.values))
        case .date: .object(["type": .string("string"), "format": .string("date")])
        case .timestamp: .object(["type": .string("string"), "format": .string("date-time")])
        case .identifier(let kind):
            // What sort of resource is meant, which no keyword of JSON Schema says.
            .object([
                "type": .string("string"), "format": .string("uuid"), "x-kind": .string(kind.rawValue),
            ])
        case .country: .object(["type": .string("string"), "pattern": .string("^[A-Z]{2}$")])
        case .currency: .object(["type": .string("string"), "pattern": .string("^[A-Z]{3}$")])
        case .legalEntityIdentifier: .object(["type": .string("string"), "pattern": .string("^[A-Z0-9]{18}[0-9]{2}$")])
        case .list(let element, let maximum):
            .object([
                "type": .string("array"), "items": schema(element), "maxItems": .integer(Int64(maximum)),
            ])
        case .object(let fields): object(fields)
        }
    }
}
