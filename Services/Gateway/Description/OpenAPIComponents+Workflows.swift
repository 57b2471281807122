internal import Contracts

extension OpenAPIComponents {
    /// Workflows and schedules.
    static let workflowSchemas: [String: JSONValue] = [
        "Workflow": object(
            [
                "id": string(), "kind": string(), "definition": integer(), "organisation": string(),
                "requestedBy": string(), "reason": string(), "href": string(), "version": integer(),
                "status": choice(WorkflowStatus.shown),
                "progress": .object(["type": .string("number"), "minimum": .integer(0), "maximum": .integer(1)]),
                "startsOn": .object(["type": .string("string"), "format": .string("date")]),
                "createdAt": time(), "updatedAt": time(), "schedule": identifier(), "steps": list(of: step),
                "results": .object(["type": .string("object"), "additionalProperties": string()]),
                "failed": list(of: remainder), "left": list(of: remainder),
                "ended": object(["by": string(), "reason": string(), "at": time()], required: ["by", "reason", "at"]),
                "links": OpenAPISchema.links(WorkflowLinks.relations),
            ], required: ["id", "kind", "definition", "status", "progress", "steps"]),
        "WorkflowEntry": object(
            [
                "version": integer(), "time": time(), "entry": string(), "status": string(), "by": string(),
                "reason": string(), "detail": string(), "operation": identifier(),
                "steps": .object(["type": .string("object"), "additionalProperties": string()]),
            ], required: ["version", "time", "entry", "status", "steps"]),
        "Schedule": schedule(withProgress: true),
        "ScheduleRun": object(
            [
                "plannedFor": time(), "startedAt": time(),
                "cause": choice(ScheduleTrigger.Kind.allCases.map(\.rawValue)),
                "caughtUp": .object(["type": .string("boolean")]), "missed": integer(), "events": integer(),
                "workflow": identifier(), "problem": reference("schemas", "Problem"),
            ], required: ["plannedFor", "startedAt", "cause", "caughtUp", "missed"]),
        "ScheduleEntry": object(
            [
                "version": integer(), "time": time(), "entry": string(), "by": string(),
                "schedule": schedule(withProgress: false),
            ], required: ["version", "time", "entry", "by", "schedule"]),
    ]

    private static let step = object(
        [
            "name": string(), "status": string(), "startedAt": time(), "endedAt": time(), "result": result,
            "problem": reference("schemas", "Problem"), "tries": integer(), "nextTryAt": time(),
            "deadLetter": object(["reason": string(), "topic": string(), "at": time()]),
        ], required: ["name", "status"])

    private static let remainder = object(
        ["step": string(), "result": result, "problem": reference("schemas", "Problem"), "tries": integer()],
        required: ["step"])

    private static let result = object(["kind": string(), "id": string()])

    private static func schedule(withProgress: Bool) -> JSONValue {
        var properties: [String: JSONValue] = [
            "id": identifier(), "version": integer(), "owner": string(), "href": string(), "createdAt": time(),
            "updatedAt": time(),
        ]
        if case .object(let described) = OpenAPISchema.object(ScheduleFields.creation)["properties"] {
            properties.merge(described) { own, _ in own }
        }
        if withProgress {
            properties["nextRun"] = time()
            properties["lastRun"] = reference("schemas", "ScheduleRun")
            properties["lastWorkflow"] = identifier()
            properties["waiting"] = object(["events": integer(), "since": time()], required: ["events", "since"])
        }
        return object(
            properties,
            required: ["id", "version", "name", "organisation", "workflow", "trigger", "enabled", "owner"])
    }

    private static func object(_ properties: [String: JSONValue], required: [String] = []) -> JSONValue {
        var members: [String: JSONValue] = ["type": .string("object"), "properties": .object(properties)]
        if !required.isEmpty { members["required"] = .array(required.map(JSONValue.string)) }
        return .object(members)
    }

    private static func list(of item: JSONValue) -> JSONValue {
        .object(["type": .string("array"), "items": item])
    }

    private static func choice(_ values: [String]) -> JSONValue {
        .object(["type": .string("string"), "enum": .array(values.map(JSONValue.string))])
    }

    private static func integer() -> JSONValue { .object(["type": .string("integer")]) }

    private static func identifier() -> JSONValue {
        .object(["type": .string("string"), "format": .string("uuid")])
    }
}
