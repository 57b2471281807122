internal import Contracts

/// What several operations of the API's description share.
enum OpenAPIComponents {
    static func reference(_ section: String, _ name: String) -> JSONValue {
        .object(["$ref": .string("#/components/\(section)/\(name)")])
    }

    static let parameters: [String: JSONValue] = [
        "limit": query(
            "limit", "How many entries at most.",
            ["type": .string("integer"), "minimum": .integer(1), "maximum": .integer(500), "default": .integer(50)]),
        "cursor": query("cursor", "Where the page begins: `next` of the page before.", ["type": .string("string")]),
        "idempotencyKey": header(
            "Idempotency-Key", "Makes a repeat of the request harmless, over all gateways.",
            [
                "type": .string("string"), "minLength": .integer(1), "maxLength": .integer(255),
                "pattern": .string("^[!-~]+$"),
            ]),
        "prefer": header(
            "Prefer", "`wait=N` waits so many seconds (at most 30) for the outcome.", ["type": .string("string")]),
        "apiVersion": header(
            "X-API-Version", "The version of the interface that is meant; another one is refused.",
            ["type": .string("string"), "enum": .array([.string(APIVersionMiddleware.version)])]),
        "acceptLanguage": header(
            "Accept-Language", "The language of problem documents: English, or German (`de`).",
            ["type": .string("string")]),
        "ifMatch": header(
            "If-Match",
            "The entity tag of the version that is to be changed; another one is refused with 412. `*` is any version.",
            ["type": .string("string"), "pattern": .string("^(\\*|\"[1-9][0-9]{0,17}\")$")]),
        "ifNoneMatch": header(
            "If-None-Match", "The entity tag that the client has; the same one answers 304.",
            ["type": .string("string")]),
    ]

    static let schemas: [String: JSONValue] = [
        "Problem": .object([
            "type": .string("object"), "required": .array([.string("type"), .string("title"), .string("status")]),
            "properties": .object([
                "type": string(), "title": string(), "status": .object(["type": .string("integer")]),
                "detail": string(), "instance": string(), "operation": string(), "idempotencyKey": string(),
                "reason": string(), "deadLetter": string(),
                "supported": .object(["type": .string("array"), "items": string()]),
                "errors": .object([
                    "type": .string("array"),
                    "items": .object([
                        "type": .string("object"),
                        "required": .array([.string("pointer"), .string("rule"), .string("detail")]),
                        "properties": .object([
                            "pointer": string(), "rule": string(), "detail": string(), "article": string(),
                        ]),
                    ]),
                ]),
            ]),
        ]),
        "ProblemType": .object([
            "type": .string("object"),
            "required": .array(["type", "name", "status", "title", "meaning", "remedy"].map(JSONValue.string)),
            "properties": .object([
                "type": string(), "name": string(), "status": .object(["type": .string("integer")]),
                "title": languages, "meaning": languages, "remedy": languages,
            ]),
        ]),
        "Operation": .object([
            "type": .string("object"),
            "required": .array([.string("id"), .string("status"), .string("issuedAt"), .string("href")]),
            "properties": .object([
                "id": string(), "href": string(), "action": string(), "requestedBy": string(),
                "status": .object([
                    "type": .string("string"),
                    "enum": .array(OperationRoutes.statuses.map(JSONValue.string)),
                ]),
                "issuedAt": time(), "closedAt": time(), "problem": reference("schemas", "Problem"),
                "written": .object([
                    "type": .string("array"),
                    "items": .object([
                        "type": .string("object"),
                        "properties": .object([
                            "kind": string(), "id": string(), "version": .object(["type": .string("integer")]),
                            "href": string(),
                        ]),
                    ]),
                ]),
            ]),
        ]),
        "AuditEvent": .object([
            "type": .string("object"),
            "required": .array(
                ["number", "stream", "version", "message", "type", "time", "actor", "hash"].map(JSONValue.string)),
            "properties": .object([
                "number": .object(["type": .string("integer")]), "stream": string(),
                "version": .object(["type": .string("integer")]), "message": string(), "type": string(),
                "time": time(), "actor": string(), "correlation": string(), "causation": string(),
                "details": .object(["type": .string("object")]), "resource": .object(["type": .string("object")]),
                "previousHash": string(), "hash": string(),
            ]),
        ]),
    ]

    static let responses: [String: JSONValue] = [
        ("BadRequest", "A field, parameter or identifier is malformed."),
        ("Unauthorised", "No token, or one that isn't valid."), ("Forbidden", "The token's roles don't allow it."),
        ("NotFound", "There is no such resource, for this tenant."),
        ("Conflict", "The present state doesn't allow it."),
        ("Gone", "It is no longer kept."), ("PreconditionFailed", "The resource has another version."),
        ("TooLarge", "The body is over the limit."), ("UnsupportedMediaType", "The body is of a type not accepted."),
        ("Unprocessable", "The content breaks a rule."),
        ("TooManyRequests", "The tenant has used up this route's requests of the present window."),
        ("Unavailable", "Something is away, or a command was not confirmed in time: repeat it with its key."),
        ("GatewayTimeout", "The agent did not answer in time."),
    ].reduce(into: [:]) { responses, pair in
        var response: [String: JSONValue] = [
            "description": .string(pair.1),
            "content": .object([
                "application/problem+json": .object(["schema": reference("schemas", "Problem")])
            ]),
        ]
        if pair.0 == "TooManyRequests" { response["headers"] = .object(rateLimitHeaders) }
        responses[pair.0] = .object(response)
    }

    /// What a refused client is told of its budget; other answers of the API say it too, but for `Retry-After`.
    private static let rateLimitHeaders: [String: JSONValue] = [
        ("Retry-After", "In how many seconds requests are taken again."),
        ("RateLimit-Limit", "How many requests are taken in a window."),
        ("RateLimit-Remaining", "How many are left, as far as this gateway knows."),
        ("RateLimit-Reset", "In how many seconds the next window begins."),
    ].reduce(into: [:]) { headers, pair in
        headers[pair.0] = .object([
            "description": .string(pair.1),
            "schema": .object(["type": .string("integer"), "minimum": .integer(0)]),
        ])
    }

    /// A text in every language.
    private static let languages = JSONValue.object([
        "type": .string("object"), "required": .array(Language.allCases.map { .string($0.rawValue) }),
        "properties": .object(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, string()) })),
    ])

    static func string() -> JSONValue { .object(["type": .string("string")]) }

    static func time() -> JSONValue {
        .object(["type": .string("string"), "format": .string("date-time")])
    }

    private static func query(_ name: String, _ text: String, _ schema: [String: JSONValue]) -> JSONValue {
        parameter(name, "query", text, schema)
    }

    private static func header(_ name: String, _ text: String, _ schema: [String: JSONValue]) -> JSONValue {
        parameter(name, "header", text, schema)
    }

    static func parameter(
        _ name: String, _ place: String, _ text: String, _ schema: [String: JSONValue], isRequired: Bool = false
    ) -> JSONValue {
        parameter(name, place, text, .object(schema), isRequired: isRequired)
    }

    static func parameter(
        _ name: String, _ place: String, _ text: String, _ schema: JSONValue, isRequired: Bool = false
    ) -> JSONValue {
        .object([
            "name": .string(name), "in": .string(place), "description": .string(text),
            "required": .bool(isRequired || place == "path"), "schema": schema,
        ])
    }
}
