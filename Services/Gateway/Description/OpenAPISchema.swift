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
            extra: ["id": schema(.identifier(description.kind))])
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

    /// A moment in UTC: RFC 3339 allows more forms than are read here.
    static let timestamp = JSONValue.object([
        "type": .string("string"), "format": .string("date-time"),
        "pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z$"),
    ])

    /// What a filter by a field may be: a value of its type, or of its elements' where it holds a list.
    static func filter(_ field: FieldDescription) -> JSONValue {
        if case .list(let element, _) = field.type { return filter(by: element) }
        return filter(by: field.type)
    }

    private static func filter(by type: FieldType) -> JSONValue {
        guard case .text = type else { return schema(type) }
        return schema(type).with(.string(queryTextPattern), at: ["pattern"])
    }

    /// What a text in a query is made of: no control character of ASCII (`QueryItems`).
    static let queryTextPattern = "^[^\\u0000-\\u001F\\u007F]*$"

    /// The version of a resource.
    /// - Parameter first: the least.
    static func version(from first: Int64) -> JSONValue {
        .object([
            "type": .string("integer"), "minimum": .integer(first),
            "maximum": .integer(Int64(PageReading.versions.upperBound)),
        ])
    }

    /// What makes a schedule start a workflow: times, or what has happened.
    static let trigger: JSONValue = {
        let members = ScheduleFields.trigger.type
        guard case .object(let fields) = members else { return schema(members) }
        func form(_ kind: ScheduleTrigger.Kind, required: [String], besides optional: [String] = []) -> JSONValue {
            let names = required + optional
            return object(
                fields.filter { names.contains($0.name) }.map { field in
                    required.contains(field.name) ? field.required : field
                } + [FieldDescription("kind", .choice([kind.rawValue]), "What sort of trigger it is.")])
        }
        return .object([
            "description": .string(ScheduleFields.trigger.summary),
            "oneOf": .array([
                form(.cron, required: ["expression", "timeZone"]),
                form(.onEvent, required: ["event"], besides: ["quietSeconds"]),
            ]),
        ])
    }()

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
                "pattern": .string(RequestValidator.textPattern),
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
        case .timestamp: timestamp
        case .identifier(let kind):
            // What sort of resource is meant, which no keyword of JSON Schema says.
            .object([
                "type": .string("string"), "format": .string("uuid"), "x-kind": .string(kind.rawValue),
            ])
        case .country: schema(.choice(of: EconomicAreaCountry.self))
        case .currency: schema(.choice(of: CurrencyCode.self))
        case .legalEntityIdentifier:
            // The format stands for the check digits, which no pattern can say.
            .object([
                "type": .string("string"), "format": .string("lei"), "pattern": .string("^[A-Z0-9]{18}[0-9]{2}$"),
            ])
        case .list(let element, let maximum):
            .object([
                "type": .string("array"), "items": schema(element), "maxItems": .integer(Int64(maximum)),
            ])
        case .object(let fields): object(fields)
        }
    }
}
