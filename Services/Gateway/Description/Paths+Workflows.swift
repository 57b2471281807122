internal import Contracts

extension Paths {
    mutating func addWorkflows() {
        let workflow = OpenAPIComponents.reference("schemas", "Workflow")
        for (path, name) in [("/workflows", "startWorkflow"), ("/assessments", "startAssessment")] {
            add(
                path, "post", name, path == "/workflows" ? "workflows" : "assessments",
                path == "/workflows"
                    ? "Start a workflow: assess an organisation, or drill"
                    : "Assess an organisation: analyse, assess, quantify, plan",
                [OpenAPIComponents.reference("parameters", "idempotencyKey")],
                body: path == "/workflows" ? workflowBody : body(WorkflowRoutes.assessmentBody),
                responses: [
                    "202": linked(
                        json(workflow, "Started."), to: [("getWorkflow", "id"), ("cancelWorkflow", "id")])
                ], errors: ["400", "401", "403", "413", "415", "422"], roles: WorkflowRoutes.starters)
        }
        add(
            "/workflows", "get", "listWorkflows", "workflows", "List workflows, newest first", pageParameters,
            responses: ["200": json(page(of: workflow), "A page.")], errors: ["400", "401"])
        add(
            "/workflows/{id}", "get", "getWorkflow", "workflows", "Get a workflow with its progress",
            pathParameters("/workflows/{id}"), responses: ["200": json(workflow, "The workflow.")],
            errors: ["400", "401", "404"])
        add(
            "/workflows/{id}/history", "get", "listWorkflowHistory", "workflows",
            "What happened to a workflow and who wanted it, oldest first",
            pathParameters("/workflows/{id}") + afterParameters,
            responses: ["200": json(entries("WorkflowEntry"), "Entries.")], errors: ["400", "401", "403", "404"],
            roles: AuditRoutes.readers)
        add(
            "/workflows/{id}/cancel", "post", "cancelWorkflow", "workflows", "Undo a workflow that is running",
            pathParameters("/workflows/{id}"), responses: ["202": json(workflow, "It is being undone.")],
            errors: ["400", "401", "403", "404", "409"], roles: WorkflowRoutes.starters)
        add(
            "/workflows/{id}/resume", "post", "resumeWorkflow", "workflows",
            "Try the compensations again that failed: of a workflow that needs a person",
            pathParameters("/workflows/{id}"), responses: ["202": json(workflow, "They are being tried.")],
            errors: ["400", "401", "403", "404", "409"], roles: WorkflowRoutes.starters)
        add(
            "/workflows/{id}/end", "post", "endWorkflow", "workflows",
            "End a workflow that needs a person, with what is left of it", pathParameters("/workflows/{id}"),
            body: body(WorkflowRoutes.endBody), responses: ["200": json(workflow, "It has ended.")],
            errors: ["400", "401", "403", "404", "409", "413", "415"], roles: WorkflowRoutes.starters)
    }

    mutating func addSchedules() {
        let schedule = OpenAPIComponents.reference("schemas", "Schedule")
        let one = pathParameters("/schedules/{id}")
        let ifMatch = OpenAPIComponents.reference("parameters", "ifMatch")
        add(
            "/schedules", "post", "createSchedule", "schedules",
            "Start workflows by themselves: at times, or when something has happened",
            [OpenAPIComponents.reference("parameters", "idempotencyKey")], body: scheduleBody(ScheduleFields.creation),
            responses: [
                "201": linked(
                    json(schedule, "Created."),
                    to: ["getSchedule", "updateSchedule", "pauseSchedule", "resumeSchedule", "deleteSchedule"].map {
                        ($0, "id")
                    })
            ],
            errors: ["400", "401", "403", "409", "413", "415", "422"], roles: ScheduleRoutes.writers)
        add(
            "/schedules", "get", "listSchedules", "schedules", "List schedules, newest first", pageParameters,
            responses: ["200": json(page(of: schedule), "A page.")], errors: ["400", "401"])
        add(
            "/schedules/{id}", "get", "getSchedule", "schedules",
            "Get a schedule with its last and next run; the entity tag stands for what people have said, not for runs",
            one, responses: ["200": json(schedule, "The schedule.")], errors: ["400", "401", "404"])
        add(
            "/schedules/{id}", "patch", "updateSchedule", "schedules", "Change a schedule", one + [ifMatch],
            body: scheduleBody(ScheduleFields.change), responses: ["200": json(schedule, "Changed.")],
            errors: ["400", "401", "403", "404", "412", "413", "415", "422"], roles: ScheduleRoutes.writers)
        add(
            "/schedules/{id}", "delete", "deleteSchedule", "schedules", "Delete a schedule; what it started goes on",
            one + [ifMatch], responses: ["204": .object(["description": .string("Deleted.")])],
            errors: ["400", "401", "403", "404", "412"], roles: ScheduleRoutes.writers)
        for (deed, summary) in [
            ("pause", "Let a schedule rest"), ("resume", "Let a schedule run again, from now on"),
        ] {
            add(
                "/schedules/{id}/\(deed)", "post", "\(deed)Schedule", "schedules", summary, one + [ifMatch],
                responses: ["200": json(schedule, "Done.")], errors: ["400", "401", "403", "404", "412"],
                roles: ScheduleRoutes.writers)
        }
        add(
            "/schedules/{id}/runs", "get", "listScheduleRuns", "schedules", "A schedule's runs, the last first",
            one + pageParameters,
            responses: ["200": json(page(of: OpenAPIComponents.reference("schemas", "ScheduleRun")), "A page.")],
            errors: ["400", "401", "404"])
        add(
            "/schedules/{id}/history", "get", "listScheduleHistory", "schedules",
            "Who changed a schedule, and to what, oldest first", one + afterParameters,
            responses: ["200": json(entries("ScheduleEntry"), "Entries.")], errors: ["400", "401", "403", "404"],
            roles: AuditRoutes.readers)
    }

    private var pageParameters: [JSONValue] {
        [OpenAPIComponents.reference("parameters", "limit"), OpenAPIComponents.reference("parameters", "cursor")]
    }

    private var afterParameters: [JSONValue] {
        [
            OpenAPIComponents.parameter(
                "after", "query", "Only entries after this version.", OpenAPISchema.version(from: 0)),
            OpenAPIComponents.reference("parameters", "limit"),
        ]
    }

    private func entries(_ schema: String) -> JSONValue {
        page(of: OpenAPIComponents.reference("schemas", schema), next: .object(["type": .string("integer")]))
    }

    /// A trigger's members depend on its kind, which a field's description can't say.
    /// An assessment needs an organisation, a drill has none.
    private var workflowBody: JSONValue {
        let forms = [WorkflowRoutes.assessmentBody, WorkflowRoutes.drillBody].map { OpenAPISchema.object($0) }
        return .object([
            "required": .bool(true),
            "content": .object(["application/json": .object(["schema": .object(["oneOf": .array(forms)])])]),
        ])
    }

    private func scheduleBody(_ fields: [FieldDescription]) -> JSONValue {
        let schema = OpenAPISchema.object(fields).with(OpenAPISchema.trigger, at: ["properties", "trigger"])
        return .object([
            "required": .bool(true),
            "content": .object(["application/json": .object(["schema": schema])]),
        ])
    }

    private func body(_ fields: [FieldDescription]) -> JSONValue {
        .object([
            "required": .bool(true),
            "content": .object(["application/json": .object(["schema": OpenAPISchema.object(fields)])]),
        ])
    }
}
