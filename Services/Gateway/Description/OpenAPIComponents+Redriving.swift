internal import Contracts

extension OpenAPIComponents {
    /// What dead letters and parked streams look like.
    static let redrivingSchemas: [String: JSONValue] = [
        "DeadLetter": .object([
            "type": .string("object"),
            "required": .array(
                [
                    "id", "href", "domain", "topic", "partition", "offset", "reason", "detail", "attempts", "time",
                    "state", "size",
                ].map(JSONValue.string)),
            "properties": .object(letter),
        ]),
        "DeadLetterWithContent": .object([
            "allOf": .array([
                reference("schemas", "DeadLetter"),
                .object([
                    "type": .string("object"),
                    "properties": .object([
                        "headers": .object([
                            "type": .string("array"),
                            "items": .object([
                                "type": .string("object"), "required": .array([.string("name")]),
                                "properties": .object(["name": string(), "value": string(), "base64": string()]),
                            ]),
                        ]),
                        "body": .object([
                            "type": .string("string"), "examples": .array([.string(#"{"employees":900}"#)]),
                        ]), "bodyBase64": string(), "isWhole": .object(["type": .string("boolean")]),
                        "withheld": string(),
                    ]),
                ]),
            ])
        ]),
        "RedrivenLetters": .object([
            "type": .string("object"),
            "required": .array(["dryRun", "redriven", "refused", "items"].map(JSONValue.string)),
            "properties": .object([
                "dryRun": .object(["type": .string("boolean")]), "redriven": count, "refused": count,
                "next": string(),
                "items": .object([
                    "type": .string("array"),
                    "items": .object([
                        "allOf": .array([
                            reference("schemas", "DeadLetter"),
                            .object([
                                "type": .string("object"), "required": .array([.string("result")]),
                                "properties": .object(["result": choice(["redriven", "refused"])]),
                            ]),
                        ])
                    ]),
                ]),
            ]),
        ]),
        "ParkedStream": .object([
            "type": .string("object"),
            "required": .array(["stream", "state", "version", "held"].map(JSONValue.string)),
            "properties": .object([
                "stream": string(), "state": choice(ParkedStream.State.allCases.map(\.rawValue)), "version": count,
                "held": count, "reason": string(), "firstHeld": count, "lastHeld": count, "heldSince": time(),
                "waitingSeconds": .object(["type": .string("number")]),
                "missing": .object([
                    "type": .string("object"), "properties": .object(["from": count, "to": count]),
                ]),
            ]),
        ]),
        "RedrivenStreams": .object([
            "type": .string("object"), "required": .array(["freed", "parked", "items"].map(JSONValue.string)),
            "properties": .object([
                "freed": count, "parked": count,
                "items": .object([
                    "type": .string("array"),
                    "items": .object([
                        "type": .string("object"),
                        "required": .array(["stream", "applied", "freed"].map(JSONValue.string)),
                        "properties": .object([
                            "stream": string(), "applied": count, "freed": .object(["type": .string("boolean")]),
                            "reason": string(),
                        ]),
                    ]),
                ]),
            ]),
        ]),
    ]

    private static let letter: [String: JSONValue] = [
        "id": string(), "href": string(), "domain": string(), "topic": string(), "partition": count, "offset": count,
        "message": string(), "type": string(), "subject": string(),
        "reason": choice(DeadLetterReason.allCases.map(\.rawValue)), "detail": string(), "attempts": count,
        "time": time(), "state": choice(DeadLetterState.allCases.map(\.rawValue)), "refusal": string(),
        "decidedBy": string(), "decidedAt": time(), "sentAt": time(), "size": count,
    ]

    private static let count = JSONValue.object(["type": .string("integer"), "minimum": .integer(0)])

    private static func choice(_ values: [String]) -> JSONValue {
        .object(["type": .string("string"), "enum": .array(values.map(JSONValue.string))])
    }
}
