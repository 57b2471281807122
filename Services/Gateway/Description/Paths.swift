internal import Contracts

/// The paths of the API's description.
struct Paths {
    private(set) var items: [String: JSONValue] = [:]

    private static let errors: [String: String] = [
        "400": "BadRequest", "401": "Unauthorised", "403": "Forbidden", "404": "NotFound", "409": "Conflict",
        "410": "Gone", "412": "PreconditionFailed", "413": "TooLarge", "415": "UnsupportedMediaType",
        "422": "Unprocessable", "429": "TooManyRequests", "503": "Unavailable", "504": "GatewayTimeout",
    ]

    mutating func addReads(of description: ResourceDescription) {
        let schema = OpenAPIComponents.reference("schemas", OpenAPIDocument.schemaName(description.kind))
        for list in description.lists {
            var parameters = pathParameters(list.path) + listParameters(description, fixed: list.fixedFilters.values)
            parameters += [
                OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor"),
            ]
            parameters.append(fieldsParameter(description))
            // Lists leave out what is long, but what is asked for by name.
            let item = description.fields.contains(where: \.isDetail) ? OpenAPISchema.listed(description) : schema
            add(
                list.path, "get", "list\(identifier(list.path))", description.plural, list.summary,
                parameters + [OpenAPIComponents.reference("parameters", "ifNoneMatch")],
                responses: [
                    "200": json(page(of: whole(item, orFieldsOf: description)), "A page."),
                    "304": .object(["description": .string("Not modified.")]),
                ], errors: ["400", "401", "403", "404"], roles: description.readers)
        }
        let path = description.itemPath
        let base = OpenAPIDocument.schemaName(description.kind)
        add(
            path, "get", "get\(base)", description.plural, "Get one: \(description.summary)",
            pathParameters(path) + [
                fieldsParameter(description, withLinks: true), OpenAPIComponents.reference("parameters", "ifNoneMatch"),
            ],
            responses: [
                "200": json(whole(schema, orFieldsOf: description), "The resource."),
                "304": .object(["description": .string("Not modified.")]),
            ], errors: ["400", "401", "403", "404"], roles: description.readers)
        let events = page(
            of: OpenAPIComponents.reference("schemas", "AuditEvent"), next: .object(["type": .string("integer")]))
        for (suffix, summary) in [("versions", "with the state after each"), ("history", "without the states")] {
            add(
                "\(path)/\(suffix)", "get", "list\(base)\(suffix == "versions" ? "Versions" : "History")",
                description.plural,
                "Its events, oldest first, \(summary)",
                pathParameters(path) + [
                    OpenAPIComponents.parameter(
                        "after", "query", "Only events after this version.", OpenAPISchema.version(from: 0)),
                    OpenAPIComponents.reference("parameters", "limit"),
                ], responses: ["200": json(events, "Events.")], errors: ["400", "401", "403", "404"],
                roles: description.readers)
        }
        add(
            "\(path)/versions/{version}", "get", "get\(base)Version", description.plural, "One version, as it was then",
            pathParameters("\(path)/versions/{version}"), responses: ["200": json(schema, "The resource as it was.")],
            errors: ["400", "401", "403", "404"],
            roles: description.readers)
    }

    mutating func add(_ part: PartRoute, of description: ResourceDescription) {
        guard case .list(let element, _) = description.fields.first(where: { $0.name == part.member })?.type else {
            return
        }
        add(
            part.path, "get", "list\(identifier(part.path))", description.plural, part.summary,
            pathParameters(part.path) + [OpenAPIComponents.reference("parameters", "ifNoneMatch")],
            responses: [
                "200": json(whole(of: OpenAPISchema.schema(element)), "All of them."),
                "304": .object(["description": .string("Not modified.")]),
            ], errors: ["400", "401", "403", "404"],
            roles: description.readers)
    }

    mutating func add(_ route: CommandRoute, of description: ResourceDescription) {
        let kind = OpenAPIDocument.schemaName(route.kind)
        let schema = OpenAPIComponents.reference("schemas", kind)
        var parameters = pathParameters(route.path)
        parameters += ["idempotencyKey", "prefer"].map { OpenAPIComponents.reference("parameters", $0) }
        if route.subject != .new { parameters.append(OpenAPIComponents.reference("parameters", "ifMatch")) }
        var responses: [String: JSONValue] = [
            "202": linked(
                json(
                    OpenAPIComponents.reference("schemas", "Operation"),
                    "Acknowledged; the operation tells the outcome."),
                to: [("getOperation", "id"), ("cancelOperation", "id")])
        ]
        if route.method == "DELETE" {
            responses["204"] = .object(["description": .string("Done, for a client that waited.")])
        } else if route.subject == .new {
            responses["201"] = linked(
                json(schema, "Created, for a client that waited."),
                to: operations(on: MessageCatalogue.resource(route.kind) ?? description))
        } else {
            responses["200"] = json(schema, "Done, for a client that waited.")
        }
        var errors = ["400", "401", "403", "404", "409", "412", "413", "415", "422", "503"]
        if route.body.isEmpty && !route.takesFile { errors.removeAll { $0 == "413" || $0 == "415" } }
        add(
            route.path, route.method.lowercased(), Self.operationName(route.command), description.plural, route.summary,
            parameters, body: requestBody(route), responses: responses, errors: errors, roles: route.allowedRoles)
    }

    /// Filters and sort of a list.
    /// - Parameters:
    ///   - description: the kind of resource.
    ///   - fixed: the filters that the path sets.
    func listParameters(
        _ description: ResourceDescription, fixed: some Collection<String> = EmptyCollection<String>()
    ) -> [JSONValue] {
        let sortable = (description.fields + ResourceDescription.commonFields).filter(\.isSortable).map(\.name).sorted()
        let filters = description.fields.filter { $0.isFilter && !fixed.contains($0.name) }.map { field in
            OpenAPIComponents.parameter(
                field.name, "query", "Only those: \(field.summary)", OpenAPISchema.filter(field))
        }
        return filters + [
            OpenAPIComponents.parameter(
                "sort", "query", "By which field; with a hyphen before it, falling.",
                [
                    "type": .string("string"),
                    "enum": .array(sortable.flatMap { [.string($0), .string("-\($0)")] }),
                ])
        ]
    }

    func fieldsParameter(_ description: ResourceDescription, withLinks: Bool = false) -> JSONValue {
        let known = FieldSelection.known(description).union(withLinks ? [FieldSelection.links] : []).sorted()
        guard
            case .object(var parameter) = OpenAPIComponents.parameter(
                "fields", "query", "Those fields alone, separated by commas; identifier and version always.",
                ["type": .string("array"), "items": OpenAPISchema.schema(.choice(known)), "minItems": .integer(1)])
        else { return .object([:]) }
        parameter["style"] = .string("form")
        parameter["explode"] = .bool(false)
        return .object(parameter)
    }

    /// A whole resource, or the fields of it that were asked for.
    private func whole(_ schema: JSONValue, orFieldsOf description: ResourceDescription) -> JSONValue {
        let selection = OpenAPIComponents.reference("schemas", OpenAPIDocument.selectionName(description.kind))
        return .object(["anyOf": .array([schema, selection])])
    }

    private func requestBody(_ route: CommandRoute) -> JSONValue? {
        let object = OpenAPISchema.object(route.body)
        if route.takesFile {
            guard case .object(var members) = object, case .object(var properties) = members["properties"] else {
                return nil
            }
            // Bytes as they are have no type of JSON's (OpenAPI 3.1.0, section 4.8.14, "Considerations for File Uploads").
            properties["file"] = .object(["contentMediaType": .string("application/octet-stream")])
            members["properties"] = .object(properties)
            members["required"] = .array((members["required"]?.arrayValue ?? []) + [.string("file")])
            return .object([
                "required": .bool(true),
                "content": .object(["multipart/form-data": .object(["schema": .object(members)])]),
            ])
        }
        guard !route.body.isEmpty else { return nil }
        return .object([
            "required": .bool(route.body.contains(where: \.isRequired)),
            "content": .object(["application/json": .object(["schema": object])]),
        ])
    }

    /// Describes an operation.
    /// - Parameters:
    ///   - path: below `/api/v1`.
    ///   - method: in lower case.
    ///   - name: its identifier, unique in the document.
    ///   - tag: the group it belongs to.
    ///   - summary: one line.
    ///   - parameters: of path, query and header.
    ///   - body: the request's body, if it has one.
    ///   - responses: what it answers with when all goes well, by status.
    ///   - errors: the statuses of its problems; `503` is always among them.
    ///   - roles: who may call it, any one of them being enough; nil for every role.
    mutating func add(
        _ path: String, _ method: String, _ name: String, _ tag: String, _ summary: String, _ parameters: [JSONValue],
        body: JSONValue? = nil, responses: [String: JSONValue], errors: [String], roles: Set<Role>? = nil,
        isOpen: Bool = false
    ) {
        var all = responses
        // Every route wants a token that names a role. What stands around every route refuses too: another version of
        // the interface, a budget that is used up, something that is away.
        let everywhere = isOpen ? ["400", "429", "503"] : ["400", "401", "403", "429", "503"]
        for status in errors + everywhere {
            if let response = Self.errors[status] { all[status] = OpenAPIComponents.reference("responses", response) }
        }
        var operation: [String: JSONValue] = [
            "operationId": .string(name), "tags": .array([.string(tag)]), "summary": .string(summary),
            "parameters": .array(
                parameters
                    + ["apiVersion", "acceptLanguage"].map { OpenAPIComponents.reference("parameters", $0) }),
            "responses": .object(all),
        ]
        // What needs no token says so, against what holds for all.
        if isOpen { operation["security"] = .array([]) }
        if path.hasPrefix(ProblemCatalogue.path) {
            operation["servers"] = .array([.object(["url": .string("/")])])
        }
        if let body { operation["requestBody"] = body }
        if let roles, roles != Set(Role.allCases) {
            // One role of several is enough, so each is a requirement of its own (OpenAPI 3.1, section 4.8.30).
            operation["security"] = .array(
                roles.sorted().map { .object(["token": .array([.string($0.rawValue)])]) })
        }
        guard case .object(var item) = items[path] ?? .object([:]) else { return }
        item[method] = .object(operation)
        items[path] = .object(item)
    }

    func pathParameters(_ path: String) -> [JSONValue] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            let name = String(part.dropFirst().dropLast())
            let schema =
                name == "version"
                ? OpenAPISchema.version(from: 1)
                : .object(["type": .string("string"), "format": .string("uuid")])
            return OpenAPIComponents.parameter(name, "path", "Which \(name == "id" ? "one" : name).", schema)
        }
    }

    func json(_ schema: JSONValue, _ text: String) -> JSONValue {
        .object([
            "description": .string(text),
            "content": .object(["application/json": .object(["schema": schema])]),
        ])
    }

    func whole(of item: JSONValue) -> JSONValue {
        .object([
            "type": .string("object"), "required": .array([.string("items")]),
            "properties": .object(["items": .object(["type": .string("array"), "items": item])]),
        ])
    }

    func page(of item: JSONValue, next: JSONValue = OpenAPIComponents.string()) -> JSONValue {
        .object([
            "type": .string("object"), "required": .array([.string("items")]),
            "properties": .object([
                "items": .object(["type": .string("array"), "items": item]), "next": next,
            ]),
        ])
    }

    func identifier(_ path: String) -> String {
        path.split(separator: "/").filter { !$0.hasPrefix("{") }
            .map(OpenAPIDocument.capitalised).joined()
    }

    static func operationName(_ type: MessageType) -> String {
        let parts = type.name.split(separator: "-")
        return parts.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
    }
}
