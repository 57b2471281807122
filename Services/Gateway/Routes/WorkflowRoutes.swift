internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer
internal import Persistence
internal import Regulation

/// The routes of workflows: start, list, get, cancel.
struct WorkflowRoutes: Sendable {
    let pool: PostgresPool
    let engine: WorkflowEngine
    let identities: IdentityFactory
    let readModel: ReadModel
    let admission: Admission
    let clock: @Sendable () -> Timestamp
    /// Called after a commit that has put commands into the outbox.
    let wakeOutbox: @Sendable () -> Void

    static let kind = ResourceKind(rawValue: "workflow")
    static let starters: Set<Role> = [.administrator, .complianceOfficer]
    static let body: [FieldDescription] = [
        FieldDescription(
            "kind", .choice(["assessment"]), "What sort of workflow; `assessment` when not said.", required: false),
        FieldDescription("organisation", .identifier(Organisation.kind), "The organisation to assess."),
        FieldDescription(
            "startsOn", .date, "The first day of work of the plan; the next working day when not said.", required: false
        ),
    ]

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("/workflows") { request, context in try await start(request, context) }
        group.post("/assessments") { request, context in try await start(request, context) }
        group.get("/workflows") { request, context in try await list(request, context) }
        group.get("/workflows/{id}") { _, context in try await get(context) }
        group.post("/workflows/{id}/cancel") { _, context in try await cancel(context) }
    }

    private func start(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        guard !principal.roles.isDisjoint(with: Self.starters) else {
            throw HTTPError(Problems.forbidden("Your roles don't allow to start an assessment."))
        }
        let value = try await RequestReading.json(request)
        let problems = RequestValidator.problems(in: value, fields: Self.body)
        guard problems.isEmpty, let organisation = try value["organisation"]?.stringValue.map({ try ResourceID($0) })
        else { throw HTTPError(Problems.invalid(problems)) }
        let key = try RequestReading.idempotencyKey(request)
        let id = identities.resource(
            createdBy: identities.message(
                tenant: principal.tenant, subject: principal.subject, method: "POST", target: "/api/v1/workflows",
                key: key), role: "workflow")
        let hash = try Self.requestHash(value)
        // A repeat under the same key finds the first one's workflow, whatever became of the organisation since.
        if key != nil, let known = try await find(id, principal.tenant) { return try answer(known, hash) }
        guard let row = try await readModel.resource(Organisation.kind, organisation, tenant: principal.tenant) else {
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 422, problem: "unknown-organisation",
                        detail: "There is no organisation \(organisation).", pointer: "/organisation", rule: "exists")))
        }
        for domain in WorkflowDefinition.assessment.domains { try admission.admit(domain, principal.tenant) }
        let now = clock()
        let startsOn =
            try value["startsOn"]?.stringValue.flatMap { CalendarDate(text: $0) }
            ?? Self.nextWorkingDay(of: CanonicalJSON.decode(Organisation.self, from: row.body), after: now)
        var workflow = Workflow(
            id: id, version: 1, kind: "assessment", organisation: organisation, requester: principal.requester,
            correlation: RequestReading.correlation(context), status: .running,
            steps: WorkflowDefinition.assessment.steps.map { WorkflowStep(name: $0.name) }, awaited: nil,
            deadline: nil, reason: nil, startsOn: startsOn, createdAt: now, updatedAt: now)
        workflow.requestHash = hash
        let started = try await insert(workflow, principal.tenant)
        wakeOutbox()
        return try answer(started, hash)
    }

    /// Writes a new workflow down, or finds the one that another gateway has written under the same key meanwhile.
    private func insert(_ workflow: Workflow, _ tenant: TenantID) async throws -> Workflow {
        do {
            return try await pool.withTransaction(tenant: tenant) { connection in
                try await engine.start(workflow, tenant: tenant, on: connection)
            }
        } catch let error as DatabaseError where error.isUniqueViolation {
            guard let known = try await find(workflow.id, tenant) else { throw error }
            return known
        }
    }

    private func find(_ id: ResourceID, _ tenant: TenantID) async throws -> Workflow? {
        try await pool.withTransaction(tenant: tenant) { connection in
            try await WorkflowStore.find(id, tenant: tenant, on: connection)
        }
    }

    /// The answer to a request that started a workflow, now or under its key before.
    private func answer(_ workflow: Workflow, _ hash: String) throws -> Response {
        guard workflow.requestHash == hash else {
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 422, problem: "idempotency-key-reused",
                        detail: "This Idempotency-Key was used for another request.")))
        }
        return .json(
            try CanonicalJSON.encode(try Self.json(workflow)), status: .accepted,
            headers: [.location: "/api/v1/workflows/\(workflow.id.text)"])
    }

    /// SHA-256 of the canonical request: what isn't said counts as its default.
    static func requestHash(_ body: JSONValue) throws -> String {
        guard case .object(var members) = body else { return "" }
        members["kind"] = members["kind"] ?? .string(WorkflowDefinition.assessment.kind)
        return SHA256Digest(of: try CanonicalJSON.encode(JSONValue.object(members))).hex
    }

    private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["limit", "cursor"])
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let place = try items["cursor"].map { try ListCursor.place(in: $0, list: "workflows") }
        let found = try await pool.withTransaction(tenant: principal.tenant) { connection in
            try await WorkflowStore.list(after: place, limit: limit + 1, tenant: principal.tenant, on: connection)
        }
        let page = found.prefix(limit)
        var members: [String: JSONValue] = ["items": .array(try page.map { try Self.json($0) })]
        if found.count > limit, let last = page.last {
            let next = ListCursor(value: last.createdAt.text, id: last.id.text, list: "workflows")
            members["next"] = .string(try next.text)
        }
        return .json(try CanonicalJSON.encode(JSONValue.object(members)))
    }

    private func get(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let id = try RequestReading.identifier("id", context)
        guard let found = try await find(id, principal.tenant) else {
            throw HTTPError(Problems.notFound("There is no workflow \(id)."))
        }
        return .json(try CanonicalJSON.encode(try Self.json(found)), headers: [.eTag: "\"\(found.version)\""])
    }

    private func cancel(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        guard !principal.roles.isDisjoint(with: Self.starters) else {
            throw HTTPError(Problems.forbidden("Your roles don't allow to cancel a workflow."))
        }
        let id = try RequestReading.identifier("id", context)
        do {
            let workflow = try await pool.withTransaction(tenant: principal.tenant) { connection in
                try await engine.cancel(id, by: principal.subject, tenant: principal.tenant, on: connection)
            }
            wakeOutbox()
            return .json(try CanonicalJSON.encode(try Self.json(workflow)), status: .accepted)
        } catch let rejection as Rejection {
            throw HTTPError(Problems.rejected(rejection))
        }
    }

    /// The day after today on which the organisation's country works.
    private static func nextWorkingDay(of organisation: Organisation, after now: Timestamp) -> CalendarDate {
        let tomorrow = CalendarDate(daysSince1970: Int(now.microseconds / 86_400_000_000) + 1)
        guard let country = EconomicAreaCountry(code: organisation.country) else { return tomorrow }
        return WorkingDayCalendar(country: country).next(onOrAfter: tomorrow)
    }

    /// A workflow as the outside sees it.
    static func json(_ workflow: Workflow) throws -> JSONValue {
        var results: [String: JSONValue] = [:]
        for step in workflow.steps where step.status == .done {
            if let result = step.result { results[result.kind.rawValue] = .string(result.id.text) }
        }
        var members: [String: JSONValue] = [
            "id": .string(workflow.id.text), "kind": .string(workflow.kind),
            "organisation": .string(workflow.organisation.text), "status": .string(workflow.status.rawValue),
            "progress": .number(workflow.progress), "version": .integer(Int64(workflow.version)),
            "requestedBy": .string(workflow.requester.subject), "startsOn": .string(workflow.startsOn.text),
            "createdAt": .string(workflow.createdAt.text), "updatedAt": .string(workflow.updatedAt.text),
            "steps": .array(try workflow.steps.map(json)), "results": .object(results),
            "href": .string("/api/v1/workflows/\(workflow.id.text)"),
        ]
        if let reason = workflow.reason { members["reason"] = .string(reason) }
        return .object(members)
    }

    private static func json(_ step: WorkflowStep) throws -> JSONValue {
        var members: [String: JSONValue] = ["name": .string(step.name), "status": .string(step.status.rawValue)]
        if let time = step.startedAt { members["startedAt"] = .string(time.text) }
        if let time = step.endedAt { members["endedAt"] = .string(time.text) }
        if step.status == .done, let result = step.result {
            members["result"] = .object(["kind": .string(result.kind.rawValue), "id": .string(result.id.text)])
        }
        if let problem = step.problem {
            members["problem"] = try CanonicalJSON.decode(JSONValue.self, from: Problems.rejected(problem).rendered())
        }
        return .object(members)
    }
}
