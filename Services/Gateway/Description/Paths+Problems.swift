internal import Contracts

extension Paths {
    /// The catalogue of problems stands beside the API, without its version or a token.
    mutating func addProblems() {
        let types = OpenAPIComponents.reference("schemas", "ProblemType")
        let list = JSONValue.object([
            "type": .string("object"), "required": .array([.string("items")]),
            "properties": .object(["items": .object(["type": .string("array"), "items": types])]),
        ])
        add(
            "/problems", "get", "listProblems", "problems", "List the kinds of problems", [],
            responses: ["200": page(list, "All kinds, in every language.")], errors: ["400"], isOpen: true)
        add(
            "/problems/{name}", "get", "getProblem", "problems", "What a kind of problem means, and what to do",
            [
                OpenAPIComponents.parameter(
                    "name", "path", "Which kind.",
                    ["type": .string("string"), "pattern": .string("^[a-z0-9-]+$"), "example": .string("not-found")])
            ],
            responses: ["200": page(types, "The kind, in every language.")], errors: ["400", "404"], isOpen: true)
    }

    /// What sources of threat intelligence send by themselves, signed instead of with a token.
    mutating func addWebhooks() {
        guard let recording = WebhookRoutes.recording else { return }
        let header = { (name: String, text: String) in
            OpenAPIComponents.parameter(name, "header", text, ["type": .string("string")], isRequired: true)
        }
        let fields = recording.body.map { $0.name == "source" ? $0.optional : $0 }
        add(
            WebhookRoutes.path, "post", "receiveThreatIntelligence", "indicators",
            "Take a signed list of indicators from a source (Standard Webhooks)",
            [
                OpenAPIComponents.parameter(
                    "source", "query", "The threat source that sends; its secrets alone are tried then.",
                    ["type": .string("string"), "format": .string("uuid")]),
                header("webhook-id", "The message's identifier; a repetition has the same, and is taken once."),
                header("webhook-timestamp", "Seconds since 1970, at most five minutes from now."),
                header(
                    "webhook-signature",
                    "`v1,` and the base64 of the HMAC-SHA-256 over `id.timestamp.body`; several with spaces between."),
            ],
            body: .object([
                "required": .bool(true),
                "content": .object([
                    "application/json": .object([
                        "schema": .object([
                            "type": .string("array"), "minItems": .integer(1),
                            "maxItems": .integer(Int64(WebhookRoutes.mostIndicators)),
                            "items": OpenAPISchema.object(fields),
                        ])
                    ])
                ]),
            ]),
            responses: [
                "202": json(
                    .object([
                        "type": .string("object"), "required": .array([.string("operations")]),
                        "properties": .object([
                            "operations": .object([
                                "type": .string("array"),
                                "items": OpenAPIComponents.reference("schemas", "Operation"),
                            ])
                        ]),
                    ]), "Taken: an operation for each indicator, in their order.")
            ], errors: ["400", "401", "404", "413", "415"], isOpen: true)
    }

    private func page(_ schema: JSONValue, _ text: String) -> JSONValue {
        .object([
            "description": .string(text),
            "content": .object([
                "application/json": .object(["schema": schema]),
                "text/html": .object(["schema": .object(["type": .string("string")])]),
            ]),
        ])
    }
}
