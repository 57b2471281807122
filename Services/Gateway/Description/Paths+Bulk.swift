internal import Contracts

extension Paths {
    /// A collection as a file.
    mutating func addExport(of description: ResourceDescription) {
        let path = "/\(description.plural)/export"
        let lines: JSONValue = .object([
            "type": .string("string"),
            "description": .string("A resource a line, as it is read by itself but without links."),
        ])
        let table: JSONValue = .object([
            "type": .string("string"),
            "description": .string(
                "RFC 4180, with a header row. Lists and objects are JSON; a text that begins with =, +, -, @, a tab, "
                    + "a line end or an apostrophe has one apostrophe before it."),
        ])
        add(
            path, "get", "export\(identifier("/\(description.plural)"))", description.plural,
            "Export \(description.plural) as one file, all of one moment",
            [
                OpenAPIComponents.parameter(
                    "format", "query", "Comma-separated values, or JSON lines.",
                    [
                        "type": .string("string"),
                        "enum": .array(ExportFormat.allCases.map { .string($0.rawValue) }),
                    ], isRequired: true)
            ] + listParameters(description) + [fieldsParameter(description)],
            responses: [
                "200": .object([
                    "description": .string("The file."),
                    "content": .object([
                        "text/csv": .object(["schema": table]),
                        "application/x-ndjson": .object(["schema": lines]),
                    ]),
                ])
            ], errors: ["400", "401", "403", "503"], roles: description.readers)
    }

    /// Many of a kind by one request, where they are made from JSON alone.
    mutating func addBulk(of description: ResourceDescription) {
        guard let route = description.creation else { return }
        let body: JSONValue = .object([
            "type": .string("object"), "required": .array([.string("items")]), "additionalProperties": .bool(false),
            "properties": .object([
                "items": .object([
                    "type": .string("array"), "minItems": .integer(1),
                    "maxItems": .integer(Int64(BulkRoutes.mostItems)),
                    // Whatever an item is, the request is taken, and the item answered for by itself.
                    "items": .object([
                        "description": .string("What `POST \(route.path)` takes; each is checked by itself."),
                        "examples": .array([ExampleValue(schemas: [:]).value(of: OpenAPISchema.object(route.body))]),
                    ]),
                ])
            ]),
        ])
        let result = OpenAPIComponents.reference("schemas", "BulkAnswer")
        add(
            "\(route.path)/bulk", "post", "bulk\(identifier(route.path))", description.plural,
            "\(route.summary): many at once, each taken or refused by itself",
            [
                OpenAPIComponents.parameter(
                    "dry-run", "query", "Only checks: nothing is made.", ["type": .string("boolean")]),
                OpenAPIComponents.reference("parameters", "idempotencyKey"),
                OpenAPIComponents.reference("parameters", "prefer"),
            ],
            body: .object([
                "required": .bool(true), "content": .object(["application/json": .object(["schema": body])]),
            ]),
            responses: [
                "200": json(result, "All have an outcome."), "202": json(result, "Some have no outcome yet."),
            ], errors: ["400", "401", "403", "413", "415", "503"], roles: route.allowedRoles)
    }

    /// What agents compute of one of a kind.
    mutating func addAnalyses(of description: ResourceDescription) {
        let schema = description.kind == IncidentContent.kind ? "IncidentImpact" : "Impact"
        for analysis in description.analyses {
            let path = "\(description.itemPath)/\(analysis.name)"
            add(
                path, "get",
                "get\(OpenAPIDocument.schemaName(description.kind))"
                    + OpenAPIDocument.capitalised(analysis.name), description.plural, analysis.summary,
                pathParameters(path),
                responses: ["200": json(OpenAPIComponents.reference("schemas", schema), "As it is now.")],
                errors: ["400", "401", "403", "404", "503", "504"], roles: description.readers)
        }
    }
}
