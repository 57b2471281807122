internal import Contracts

extension OpenAPIComponents {
    /// What `/audit/verify` answers with.
    static let proofSchemas: [String: JSONValue] = [
        "HistoryReport": object(
            [
                "tenant": string(), "verifiedAt": time(), "intact": boolean("Whether all is as it was written."),
                "complete": boolean("Whether all was verified; where not, `next` is the cursor to go on with."),
                "next": string(),
                "firstBreak": object(
                    [
                        "at": text("`view`, or the domain of the log."), "found": reference("schemas", "LogBreak"),
                    ], required: ["at", "found"]),
                "view": reference("schemas", "ViewReport"), "logs": list(of: reference("schemas", "LogReport")),
            ], required: ["tenant", "verifiedAt", "intact", "complete", "view", "logs"]),
        "ViewReport": object(
            [
                "events": count("Events verified whole."),
                "chainedOnly": count("Events of which the chain alone could be verified."),
                "parked": list(
                    of: object(
                        ["stream": string(), "version": count("The last event applied."), "reason": string()],
                        required: ["stream", "version", "reason"])),
                "breaks": list(of: reference("schemas", "LogBreak")),
            ], required: ["events", "chainedOnly", "parked", "breaks"]),
        "LogReport": object(
            [
                "domain": string(), "service": string(), "events": count("The tenant's events verified."),
                "others": count("Other tenants' events, by position and hash."), "seals": count("Seals verified."),
                "unsealed": count("The tenant's events after the last seal: chained, not sealed."),
                "lastSeal": reference("schemas", "Seal"), "heardSeal": reference("schemas", "Seal"),
                "compared": count("Streams of the audit view that the log was compared with."),
                "breaks": list(of: reference("schemas", "LogBreak")),
            ], required: ["domain", "service", "events", "others", "seals", "unsealed", "compared", "breaks"]),
        "Seal": object(
            [
                "number": count("Its place among the seals, from 1."), "service": string(),
                "through": integer("The position of the last event covered."), "events": count("Events up to there."),
                "digest": string(), "previous": string(), "time": time(), "key": string(), "signature": string(),
            ],
            required: [
                "number", "service", "through", "events", "digest", "previous", "time", "key", "signature",
            ]),
        "LogBreak": object(
            [
                "cause": .object([
                    "type": .string("string"),
                    "enum": .array(LogBreak.Cause.allCases.map { .string($0.rawValue) }),
                ]),
                "tenant": string(), "stream": string(), "version": integer("The event's version."),
                "position": integer("Its position in the log."), "seal": count("The seal's number."),
                "line": count("The export's line."),
            ], required: ["cause"]),
    ]

    private static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
        .object([
            "type": .string("object"), "properties": .object(properties),
            "required": .array(required.map(JSONValue.string)), "additionalProperties": .bool(false),
        ])
    }

    private static func list(of item: JSONValue) -> JSONValue {
        .object(["type": .string("array"), "items": item])
    }

    private static func text(_ meaning: String) -> JSONValue {
        .object(["type": .string("string"), "description": .string(meaning)])
    }

    private static func boolean(_ meaning: String) -> JSONValue {
        .object(["type": .string("boolean"), "description": .string(meaning)])
    }

    private static func integer(_ meaning: String) -> JSONValue {
        .object(["type": .string("integer"), "description": .string(meaning)])
    }

    private static func count(_ meaning: String) -> JSONValue {
        .object(["type": .string("integer"), "minimum": .integer(0), "description": .string(meaning)])
    }
}
