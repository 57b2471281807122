internal import Contracts

extension OpenAPIComponents {
    /// Links, and what requests that make many are answered with.
    static let bulkSchemas: [String: JSONValue] = [
        "Link": .object([
            "type": .string("object"),
            "required": .array(["rel", "href", "method", "title", "roles"].map(JSONValue.string)),
            "properties": .object([
                "rel": string(), "href": .object(["type": .string("string"), "format": .string("uri-reference")]),
                "method": .object([
                    "type": .string("string"),
                    "enum": .array(["GET", "POST", "PUT", "PATCH", "DELETE"].map(JSONValue.string)),
                ]), "title": string(),
                "roles": .object([
                    "type": .string("array"), "description": .string("Whoever has one of them may follow it."),
                    "items": OpenAPISchema.schema(.choice(of: Role.self)),
                ]),
                "fields": .object([
                    "type": .string("array"), "description": .string("The members of the body that it sets."),
                    "items": string(),
                ]),
            ]),
        ]),
        "BulkAnswer": .object([
            "type": .string("object"), "required": .array([.string("items")]),
            "properties": .object([
                "items": .object([
                    "type": .string("array"), "items": reference("schemas", "BulkResult"),
                    "description": .string("One for each item of the request, in its order."),
                ])
            ]),
        ]),
        "BulkResult": .object([
            "type": .string("object"), "required": .array([.string("index"), .string("status")]),
            "properties": .object([
                "index": .object(["type": .string("integer"), "minimum": .integer(0)]),
                "status": .object([
                    "type": .string("integer"),
                    "description": .string(
                        "201 made, 202 under way, 200 would be taken (dry run); else the problem's status."),
                ]), "id": .object(["type": .string("string"), "format": .string("uuid")]),
                "operation": string(), "location": string(), "problem": reference("schemas", "Problem"),
            ]),
        ]),
    ]
}
