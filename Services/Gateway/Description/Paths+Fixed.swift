internal import Contracts

extension Paths {
    mutating func addOperations() {
        let operation = OpenAPIComponents.reference("schemas", "Operation")
        let id = [
            OpenAPIComponents.parameter(
                "id", "path", "The operation's address.",
                ["type": .string("string"), "pattern": .string("^[A-Za-z0-9_-]+$")])
        ]
        add(
            "/operations", "get", "listOperations", "operations", "List operations, newest first",
            [
                OpenAPIComponents.parameter(
                    "status", "query", "Only those of that status.",
                    [
                        "type": .string("string"),
                        "enum": .array(OperationRoutes.statuses.map(JSONValue.string)),
                    ]), OpenAPIComponents.reference("parameters", "limit"),
                OpenAPIComponents.reference("parameters", "cursor"),
            ], responses: ["200": json(page(of: operation), "A page.")], errors: ["400", "401"])
        add(
            "/operations/{id}", "get", "getOperation", "operations", "Get an operation", id,
            responses: ["200": json(operation, "The operation.")], errors: ["400", "401", "404", "410"])
        add(
            "/operations/{id}/cancel", "post", "cancelOperation", "operations",
            "Ask that a command which has not begun be refused", id,
            responses: ["202": json(operation, "Asked; the operation tells what came of it.")],
            errors: ["400", "401", "403", "404", "409", "410", "503"])
    }

    /// What a policy's document may be.
    private static let documentTypes = [
        "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/markdown",
        "text/plain",
    ]

    mutating func addAuditAndDocuments() {
        let text: [String: JSONValue] = ["type": .string("string"), "pattern": .string(OpenAPISchema.queryTextPattern)]
        let time = OpenAPISchema.timestamp
        add(
            "/audit/events", "get", "listAuditEvents", "audit", "List the tenant's events, newest first",
            [
                OpenAPIComponents.parameter("actor", "query", "Only those asked for by that subject.", text),
                OpenAPIComponents.parameter("type", "query", "Only those of that type.", text),
                OpenAPIComponents.parameter("kind", "query", "Only those of that kind of resource.", text),
                OpenAPIComponents.parameter(
                    "id", "query", "Only those of that object.",
                    ["type": .string("string"), "format": .string("uuid")]),
                OpenAPIComponents.parameter("stream", "query", "Only those of that stream.", text),
                OpenAPIComponents.parameter(
                    "domain", "query", "Only those of that domain.",
                    ["type": .string("string"), "enum": .array(AuditRoutes.domains.map(JSONValue.string))]),
                OpenAPIComponents.parameter("from", "query", "Only those from that time.", time),
                OpenAPIComponents.parameter("to", "query", "Only those before that time.", time),
                OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor"),
            ],
            responses: ["200": json(page(of: OpenAPIComponents.reference("schemas", "AuditEvent")), "A page.")],
            errors: ["400", "401", "403"], roles: AuditRoutes.readers)
        add(
            "/audit/verify", "get", "verifyHistory", "audit",
            "Verify the tenant's history: the audit view here, and log and seals at every agent",
            [OpenAPIComponents.reference("parameters", "cursor")],
            responses: [
                "200": json(
                    OpenAPIComponents.reference("schemas", "HistoryReport"),
                    "What was found; a history longer than one request verifies goes on with `next`.")
            ], errors: ["400", "401", "403", "504"], roles: VerifyLog.allowedRoles)
        add(
            "/audit/export", "get", "exportLog", "audit",
            "Export an agent's log with its seals, for scripts/verify-log; of other tenants position and hash alone",
            [
                OpenAPIComponents.parameter(
                    "domain", "query", "Whose log.",
                    [
                        "type": .string("string"),
                        "enum": .array(MessageCatalogue.agents.map { .string($0.domain.rawValue) }),
                    ], isRequired: true)
            ],
            responses: [
                "200": .object([
                    "description": .string("Lines of JSON."),
                    "content": .object(["application/x-ndjson": .object(["schema": .object([:])])]),
                ])
            ], errors: ["400", "401", "403", "504"], roles: VerifyLog.allowedRoles)
        add(
            "/policies/{id}/document", "get", "getPolicyDocument", "policies", "Download a policy's document",
            pathParameters("/policies/{id}/document") + [
                OpenAPIComponents.parameter(
                    "version", "query", "The policy's version whose document is wanted; the current one when not said.",
                    OpenAPISchema.version(from: 1)),
                OpenAPIComponents.reference("parameters", "ifNoneMatch"),
            ],
            responses: [
                "200": .object([
                    "description": .string("The document's bytes, in the media type that was found in them."),
                    "content": .object(
                        Dictionary(
                            uniqueKeysWithValues: Self.documentTypes.map { ($0, .object(["schema": .object([:])])) })),
                ]), "304": .object(["description": .string("Not modified.")]),
            ], errors: ["400", "401", "403", "404", "504"])
    }
}
