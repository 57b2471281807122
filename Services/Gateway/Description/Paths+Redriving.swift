internal import Contracts

extension Paths {
    mutating func addDeadLetters() {
        let letter = OpenAPIComponents.reference("schemas", "DeadLetter")
        add(
            "/dead-letters", "get", "listDeadLetters", "redriving",
            "List commands and queries that agents have given up, newest first",
            [
                choice("domain", "Only those of that domain.", MessageCatalogue.agents.map(\.domain.rawValue)),
                choice("reason", "Only those of that reason.", DeadLetterReason.allCases.map(\.rawValue)),
                choice("state", "Only those in that state.", DeadLetterState.allCases.map(\.rawValue)),
                OpenAPIComponents.parameter(
                    "message", "query", "Only those of that message.",
                    ["type": .string("string"), "format": .string("uuid")]),
                OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor"),
            ], responses: ["200": json(page(of: letter), "A page.")], errors: ["400", "401", "403"],
            roles: DeadLetterRoutes.readers)
        add(
            "/dead-letters/{id}", "get", "getDeadLetter", "redriving", "Get one with its headers and body",
            pathParameters("/dead-letters/{id}"),
            responses: [
                "200": json(OpenAPIComponents.reference("schemas", "DeadLetterWithContent"), "The letter.")
            ], errors: ["400", "401", "403", "404"], roles: DeadLetterRoutes.readers)
        add(
            "/dead-letters/{id}/redrive", "post", "redriveDeadLetter", "redriving",
            "Have a dead letter sent again, once: sealed anew under its own identifier",
            pathParameters("/dead-letters/{id}/redrive"), body: optional(DeadLetterRoutes.bodyOfOne),
            responses: [
                "200": json(letter, "What would come of it, for a dry run."),
                "202": json(letter, "It is sent again; its operation tells the outcome."),
            ], errors: ["400", "401", "403", "404", "409", "413", "415"], roles: DeadLetterRoutes.redrivers)
        let several = OpenAPIComponents.reference("schemas", "RedrivenLetters")
        add(
            "/dead-letters/redrive", "post", "redriveDeadLetters", "redriving",
            "Have dead letters sent again, oldest first: all that wait, or those of a reason or domain", [],
            body: optional(DeadLetterRoutes.bodyOfSeveral),
            responses: [
                "200": json(several, "What would come of it, for a dry run."),
                "202": json(several, "What was sent again, and what refused."),
            ], errors: ["400", "401", "403", "413", "415"], roles: DeadLetterRoutes.redrivers)
    }

    mutating func addParkedStreams() {
        add(
            "/parked-streams", "get", "listParkedStreams", "redriving",
            "List streams of events that the read model doesn't go on with: parked ones, and those with a gap",
            [
                choice("state", "Only those in that state.", ParkedStream.State.allCases.map(\.rawValue)),
                OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor"),
            ],
            responses: [
                "200": json(page(of: OpenAPIComponents.reference("schemas", "ParkedStream")), "A page.")
            ], errors: ["400", "401", "403"], roles: DeadLetterRoutes.readers)
        add(
            "/parked-streams/redrive", "post", "redriveParkedStreams", "redriving",
            "Apply the held events of a parked stream, or of all, in their order", [],
            body: optional(ParkedStreamRoutes.body).with(
                .string("^[a-z-]+/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"),
                at: ["content", "application/json", "schema", "properties", "stream", "pattern"]),
            responses: [
                "200": json(OpenAPIComponents.reference("schemas", "RedrivenStreams"), "What came of it.")
            ], errors: ["400", "401", "403", "409", "413", "415"], roles: DeadLetterRoutes.redrivers)
    }

    private func choice(_ name: String, _ text: String, _ values: [String]) -> JSONValue {
        OpenAPIComponents.parameter(
            name, "query", text, ["type": .string("string"), "enum": .array(values.map(JSONValue.string))])
    }

    private func optional(_ fields: [FieldDescription]) -> JSONValue {
        .object([
            "required": .bool(false),
            "content": .object(["application/json": .object(["schema": OpenAPISchema.object(fields)])]),
        ])
    }
}
