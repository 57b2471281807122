internal import Contracts

/// The API's description (OpenAPI 3.1), made from the same descriptions as the routes.
enum OpenAPIDocument {
    /// The whole document.
    static func make() -> JSONValue {
        var paths = Paths()
        for description in MessageCatalogue.resources {
            paths.addReads(of: description)
            for part in description.parts { paths.add(part, of: description) }
            for route in description.commands { paths.add(route, of: description) }
            paths.addExport(of: description)
            paths.addBulk(of: description)
            paths.addAnalyses(of: description)
        }
        paths.addOperations()
        paths.addWorkflows()
        paths.addSchedules()
        paths.addAuditAndDocuments()
        paths.addDeadLetters()
        paths.addParkedStreams()
        paths.addProblems()
        paths.addWebhooks()
        var schemas: [String: JSONValue] = MessageCatalogue.resources.reduce(into: [:]) { schemas, description in
            schemas[schemaName(description.kind)] = OpenAPISchema.resource(description)
            schemas[selectionName(description.kind)] = OpenAPISchema.selection(description)
        }
        for fixed in [
            OpenAPIComponents.schemas, OpenAPIComponents.workflowSchemas, OpenAPIComponents.proofSchemas,
            OpenAPIComponents.redrivingSchemas, OpenAPIComponents.bulkSchemas, OpenAPIComponents.impactSchemas,
        ] { schemas.merge(fixed) { _, new in new } }
        let document = JSONValue.object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("DORA Compliance Platform"), "version": .string("1"),
                "description": .string(
                    "Policies, gaps, risks and plans under Regulation (EU) 2022/2554. Changes answer 202 with the "
                        + "address of an operation, or wait for the outcome with `Prefer: wait=N`. Errors are problem "
                        + "documents (RFC 9457), in English or German; `/problems` says what each means. Requests are "
                        + "limited for each tenant and route: `RateLimit-*` headers say how far."),
                "license": .object(["name": .string("Apache-2.0"), "identifier": .string("Apache-2.0")]),
            ]),
            "servers": .array([.object(["url": .string("/api/v1")])]),
            "security": .array([.object(["token": .array([])])]),
            "tags": .array(
                (MessageCatalogue.resources.map(\.plural)
                    + ["operations", "workflows", "schedules", "audit", "redriving", "problems"]).map {
                        .object(["name": .string($0)])
                    }),
            "paths": .object(paths.items),
            "components": .object([
                "schemas": .object(schemas), "responses": .object(OpenAPIComponents.responses),
                "parameters": .object(OpenAPIComponents.parameters),
                "securitySchemes": .object([
                    "token": .object([
                        "type": .string("http"), "scheme": .string("bearer"), "bearerFormat": .string("JWT"),
                    ])
                ]),
            ]),
        ])
        return OpenAPIExamples(schemas: schemas).filled(document)
    }

    /// The first parts of all paths: the routes that can be limited.
    static var routes: Set<String> {
        guard case .object(let paths)? = make()["paths"] else { return [] }
        return Set(
            paths.keys.filter { !$0.hasPrefix(ProblemCatalogue.path) }
                .compactMap { $0.split(separator: "/").first.map(String.init) })
    }

    /// A kind's name among the schemas.
    static func schemaName(_ kind: ResourceKind) -> String {
        capitalised(kind.rawValue)
    }

    /// The name of a kind's selected fields among the schemas.
    static func selectionName(_ kind: ResourceKind) -> String { "\(schemaName(kind))Fields" }

    /// Words that hyphens join, as one name: `business-function` → `BusinessFunction`.
    static func capitalised(_ text: some StringProtocol) -> String {
        text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
