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

    /// A resource: its own fields, those that every resource has, and the links of a single one.
    static func resource(_ description: ResourceDescription) -> JSONValue {
        whole(description.fields, description)
    }

    /// A resource as lists show it, without what they leave out for its size.
    static func listed(_ description: ResourceDescription) -> JSONValue {
        whole(description.fields.filter { !$0.isDetail }, description)
    }

    /// Those fields of a resource that a client has asked for by name.
    static func selection(_ description: ResourceDescription) -> JSONValue {
        guard case .object(var members) = resource(description) else { return .object([:]) }
        members["required"] = .array([.string("id"), .string("version")])
        members["description"] = .string("The fields that were asked for, identifier and version always.")
        return .object(members)
    }

    private static func whole(_ fields: [FieldDescription], _ description: ResourceDescription) -> JSONValue {
        let object = object(
            fields + ResourceDescription.commonFields,
            extra: ["id": .object(["type": .string("string"), "format": .string("uuid")])])
        guard case .object(var members) = object, case .object(var properties) = members["properties"] else {
            return object
        }
        properties["links"] = links(ResourceLinks.relations(of: description.kind))
        members["properties"] = .object(properties)
        return .object(members)
    }

    /// The links of a single resource.
    /// - Parameter relations: those that there may be.
    static func links(_ relations: [String]) -> JSONValue {
        .object([
            "type": .string("array"), "readOnly": .bool(true), "items": OpenAPIComponents.reference("schemas", "Link"),
            "description": .string(
                "Where it is and what can be done with it as it is now; of single resources alone, never in lists. "
                    + "Relations: \(relations.joined(separator: ", "))."),
        ])
    }

    private static func schema(_ field: FieldDescription) -> JSONValue {
        guard case .object(var members) = schema(field.type) else { return .object([:]) }
        var text = field.summary
        if let article = field.article { text += " (\(article))" }
        if field.isClearable {
            return .object([
                "anyOf": .array([.object(members), .object(["type": .string("null")])]), "description": .string(text),
            ])
        }
        members["description"] = .string(text)
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
        case .identifier: .object(["type": .string("string"), "format": .string("uuid")])
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
