internal import Contracts

extension OpenAPIComponents {
    /// Impacts, and incidents' figures.
    static let impactSchemas: [String: JSONValue] = [
        "ImpactNode": object(
            node.merging([
                "depth": count("Over how many dependencies it is reached at least."),
                "path": .object([
                    "type": .string("array"), "items": identifier(),
                    "description": .string("The shortest way to it: where it begins, to itself."),
                ]),
            ]) { own, _ in own }, required: ["kind", "id", "name", "href", "depth", "path"]),
        "Impact": object(
            [
                "of": object(node, required: ["kind", "id", "name", "href"]), "direction": direction,
                "assets": nodes, "functions": nodes, "summary": summary,
            ], required: ["of", "direction", "assets", "functions", "summary"]),
        "IncidentImpact": object(
            [
                "incident": identifier(), "version": .object(["type": .string("integer")]), "direction": direction,
                "classification": object(
                    [
                        "measuredAt": time(), "isMajor": .object(["type": .string("boolean")]),
                        "provisions": .object(["type": .string("array"), "items": provision]),
                    ], required: ["measuredAt", "provisions"]),
                "assets": nodes, "functions": nodes, "summary": summary,
                "unknown": .object([
                    "type": .string("array"), "items": identifier(),
                    "description": .string("Those that the incident names and that aren't on record."),
                ]),
            ],
            required: [
                "incident", "version", "direction", "classification", "assets", "functions", "summary", "unknown",
            ]),
    ]

    private static let node: [String: JSONValue] = [
        "kind": string(), "id": identifier(), "name": string(), "href": string(), "type": string(),
        "identifier": string(), "organisation": identifier(),
        "criticality": OpenAPISchema.schema(.closedList(.functionCriticality)),
        "recoveryTimeObjectiveHours": count("Within how many hours it must be back."),
        "recoveryPointObjectiveHours": count("Of how many hours data may be lost."),
    ]

    private static let nodes: JSONValue = .object([
        "type": .string("array"), "items": reference("schemas", "ImpactNode"),
    ])

    private static let direction: JSONValue = .object([
        "type": .string("string"), "enum": .array([.string("dependents"), .string("dependencies")]),
        "description": .string("`dependents`: what stands on it; `dependencies`: what it stands on."),
    ])

    private static let summary = object(
        [
            "assets": count("How many assets."), "functions": count("How many functions."),
            "criticalFunctions": count("How many critical or important functions."),
            "shortestRecoveryTimeObjectiveHours": count("The shortest of those functions."),
            "shortestRecoveryPointObjectiveHours": count("The shortest of those functions."),
        ], required: ["assets", "functions", "criticalFunctions"])

    private static let provision = object(
        [
            "criterion": OpenAPISchema.schema(.closedList(.incidentCriterion)), "provision": string(),
            "isMet": .object([
                "type": .string("boolean"), "description": .string("Left out while what is known doesn't decide it."),
            ]), "figure": number("What is held against the limit."), "whole": number("What the figure is a share of."),
            "limit": number("The limit."),
            "unit": OpenAPISchema.schema(.choice(["percent", "number", "hours", "euro"])),
            "isReachedAtLimit": .object([
                "type": .string("boolean"),
                "description": .string("Whether reaching the limit is enough; otherwise it must be exceeded."),
            ]),
        ], required: ["criterion", "provision"])

    private static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
        .object([
            "type": .string("object"), "properties": .object(properties),
            "required": .array(required.map(JSONValue.string)),
        ])
    }

    private static func identifier() -> JSONValue {
        .object(["type": .string("string"), "format": .string("uuid")])
    }

    private static func count(_ meaning: String) -> JSONValue {
        .object(["type": .string("integer"), "minimum": .integer(0), "description": .string(meaning)])
    }

    private static func number(_ meaning: String) -> JSONValue {
        .object(["type": .string("number"), "description": .string(meaning)])
    }
}
