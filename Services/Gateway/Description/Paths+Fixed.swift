internal import Contracts

extension Paths {
    mutating func addOperations() {
        let operation = OpenAPIComponents.reference("schemas", "Operation")
        let id = [OpenAPIComponents.parameter("id", "path", "The operation's address.", ["type": .string("string")])]
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
            responses: ["200": json(operation, "The operation.")], errors: ["401", "404", "410"])
        add(
            "/operations/{id}/cancel", "post", "cancelOperation", "operations",
            "Ask that a command which has not begun be refused", id,
            responses: ["202": json(operation, "Asked; the operation tells what came of it.")],
            errors: ["401", "403", "404", "409", "410", "503"])
    }

    mutating func addWorkflows() {
        let workflow = OpenAPIComponents.reference("schemas", "Workflow")
        let body = JSONValue.object([
            "required": .bool(true),
            "content": .object(["application/json": .object(["schema": OpenAPISchema.object(WorkflowRoutes.body)])]),
        ])
        for (path, name) in [("/workflows", "startWorkflow"), ("/assessments", "startAssessment")] {
            add(
                path, "post", name, path == "/workflows" ? "workflows" : "assessments",
                "Assess an organisation: analyse, assess, quantify, plan",
                [OpenAPIComponents.reference("parameters", "idempotencyKey")], body: body,
                responses: ["202": json(workflow, "Started.")], errors: ["400", "401", "403", "413", "415", "422"])
        }
        add(
            "/workflows", "get", "listWorkflows", "workflows", "List workflows, newest first",
            [OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor")],
            responses: ["200": json(page(of: workflow), "A page.")], errors: ["400", "401"])
        add(
            "/workflows/{id}", "get", "getWorkflow", "workflows", "Get a workflow with its progress",
            pathParameters("/workflows/{id}"), responses: ["200": json(workflow, "The workflow.")],
            errors: ["400", "401", "404"])
        add(
            "/workflows/{id}/cancel", "post", "cancelWorkflow", "workflows", "Undo a workflow that is running",
            pathParameters("/workflows/{id}"), responses: ["202": json(workflow, "It is being undone.")],
            errors: ["400", "401", "403", "404", "409"])
    }

    mutating func addAuditAndDocuments() {
        let text: [String: JSONValue] = ["type": .string("string")]
        let time: [String: JSONValue] = ["type": .string("string"), "format": .string("date-time")]
        add(
            "/audit/events", "get", "listAuditEvents", "audit", "List the tenant's events, newest first",
            [
                OpenAPIComponents.parameter("actor", "query", "Only those asked for by that subject.", text),
                OpenAPIComponents.parameter("type", "query", "Only those of that type.", text),
                OpenAPIComponents.parameter("kind", "query", "Only those of that kind of resource.", text),
                OpenAPIComponents.parameter("stream", "query", "Only those of that stream.", text),
                OpenAPIComponents.parameter("from", "query", "Only those from that time.", time),
                OpenAPIComponents.parameter("to", "query", "Only those before that time.", time),
                OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor"),
            ],
            responses: ["200": json(page(of: OpenAPIComponents.reference("schemas", "AuditEvent")), "A page.")],
            errors: ["400", "401", "403"])
        add(
            "/policies/{id}/document", "get", "getPolicyDocument", "policies", "Download a policy's document",
            pathParameters("/policies/{id}/document") + [
                OpenAPIComponents.parameter(
                    "version", "query", "The policy's version whose document is wanted; the current one when not said.",
                    ["type": .string("integer"), "minimum": .integer(1)]),
                OpenAPIComponents.reference("parameters", "ifNoneMatch"),
            ],
            responses: [
                "200": .object([
                    "description": .string("The document's bytes."),
                    "content": .object([
                        "application/octet-stream": .object(["schema": .object([:])])
                    ]),
                ]), "304": .object(["description": .string("Not modified.")]),
            ], errors: ["400", "401", "403", "404", "504"])
    }
}
