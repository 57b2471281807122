internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer
internal import Persistence

/// The routes of workflows: start, list, get, history, cancel, and what a person does with one that needs a person.
struct WorkflowRoutes: Sendable {
    let pool: PostgresPool
    let engine: WorkflowEngine
    let starts: WorkflowStarts
    let identities: IdentityFactory
    let readModel: ReadModel
    let admission: Admission
    let clock: @Sendable () -> Timestamp
    /// Called after a commit that has put commands into the outbox.
    let wakeOutbox: @Sendable () -> Void

    static let kind = ResourceKind(rawValue: "workflow")
    static let starters: Set<Role> = [.administrator, .complianceOfficer]
    /// What `POST /workflows` takes.
    static let body: [FieldDescription] = [
        FieldDescription(
            "kind", .choice(WorkflowDefinitions.all.kinds),
            "What sort of workflow: `assessment` (when not said); `drill`, for administrators: four agents are asked, one "
                + "after the other, for nothing but an outcome, which proves that messages and workflows get through.",
            required: false, example: .string("assessment")),
        FieldDescription(
            "organisation", .identifier(Organisation.kind),
            "The organisation to assess: required for an assessment; a drill has none.", required: false,
            example: .string(ExampleIdentifier.text(of: Organisation.kind.rawValue))),
        startsOn,
    ]

    /// What `POST /assessments` takes.
    static let assessmentBody: [FieldDescription] = [
        FieldDescription(
            "kind", .choice([WorkflowDefinition.assessment.id.kind]), "Need not be said.", required: false),
        FieldDescription("organisation", .identifier(Organisation.kind), "The organisation to assess."), startsOn,
    ]

    /// What `POST /workflows` takes of a drill.
    static let drillBody: [FieldDescription] = [
        FieldDescription("kind", .choice([WorkflowDefinition.drill.id.kind]), "A drill.")
    ]

    private static let startsOn = FieldDescription(
        "startsOn", .date, "The first day of work of the plan; the next working day when not said.", required: false,
        example: .string("2026-03-02"))

    static let endBody: [FieldDescription] = [
        FieldDescription(
            "reason", .paragraph, "Why it is ended although something is left; stands in its log.",
            example: .string("The organisation was sold."))
    ]

    private var view: WorkflowView { WorkflowView(definitions: engine.definitions) }

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("/workflows") { request, context in try await start(request, context, Self.body) }
        group.post("/assessments") { request, context in try await start(request, context, Self.assessmentBody) }
        group.get("/workflows") { request, context in try await list(request, context) }
        group.get("/workflows/{id}") { _, context in try await get(context) }
        group.get("/workflows/{id}/history") { request, context in try await history(request, context) }
        group.post("/workflows/{id}/cancel") { _, context in try await cancel(context) }
        group.post("/workflows/{id}/resume") { _, context in try await resume(context) }
        group.post("/workflows/{id}/end") { request, context in try await end(request, context) }
    }

    private func start(
        _ request: Request, _ context: AuthenticatedContext, _ fields: [FieldDescription]
    ) async throws -> Response {
        let anyone = try starter(context, "start a workflow")
        let value = try await RequestReading.json(request)
        let problems = RequestValidator.problems(in: value, fields: fields)
        guard problems.isEmpty else { throw HTTPError(Problems.invalid(problems)) }
        let kind = value["kind"]?.stringValue ?? WorkflowDefinition.assessment.id.kind
        guard let definition = engine.definitions.current(kind) else {
            throw Problems.invalid(pointer: "/kind", rule: "choice", "There is no workflow \(kind).")
        }
        let principal = try anyone.holding(definition.starters, to: "start a workflow of the kind \(kind)")
        try Self.checkSubject(value, definition)
        let key = try RequestReading.idempotencyKey(request)
        let id = identities.resource(
            createdBy: identities.message(
                tenant: principal.tenant, subject: principal.subject, method: "POST", target: "/api/v1/workflows",
                key: key), role: "workflow")
        let hash = try Self.requestHash(value)
        // A repeat under the same key finds the first one's workflow, whatever became of the organisation since.
        if key != nil, let known = try await find(id, principal.tenant) { return try answer(known, hash) }
        let organisation = try await organisation(in: value, principal.tenant)
        for domain in definition.domains { try admission.admit(domain, principal.tenant) }
        let now = clock()
        let startsOn =
            value["startsOn"]?.stringValue.flatMap { CalendarDate(text: $0) }
            ?? organisation.map { Workflow.nextWorkingDay(of: $0, after: now) }
        let workflow = Workflow(
            id: id, definition, organisation: organisation?.id, requester: principal.requester,
            correlation: RequestReading.correlation(context), startsOn: startsOn, requestHash: hash, at: now)
        let started = try await insert(workflow, principal.tenant)
        return try answer(started, hash)
    }

    /// A workflow that is for an organisation names it, and another none.
    private static func checkSubject(_ value: JSONValue, _ definition: WorkflowDefinition) throws {
        if definition.concernsOrganisation {
            guard value["organisation"] == nil else { return }
            throw Problems.invalid(pointer: "/organisation", rule: "required", "organisation is required.")
        }
        for name in ["organisation", "startsOn"] where value[name] != nil {
            throw Problems.invalid(
                pointer: "/\(name)", rule: "unknown", "A workflow of the kind \(definition.id.kind) has no \(name).")
        }
    }

    /// The organisation that a request names; nil when it names none.
    private func organisation(in value: JSONValue, _ tenant: TenantID) async throws -> Organisation? {
        guard let id = try value["organisation"]?.stringValue.map({ try ResourceID($0) }) else { return nil }
        guard let row = try await readModel.resource(Organisation.kind, id, tenant: tenant) else {
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 422, problem: "unknown-organisation", detail: "There is no organisation \(id).",
                        pointer: "/organisation", rule: "exists")))
        }
        return try CanonicalJSON.decode(Organisation.self, from: row.body)
    }

    /// Writes a new workflow down, or finds the one that another request has written under the same key meanwhile.
    private func insert(_ workflow: Workflow, _ tenant: TenantID) async throws -> StoredWorkflow {
        do {
            return try await starts.start(workflow, tenant: tenant)
        } catch let error as DatabaseError where error.isUniqueViolation {
            guard let found = try await find(workflow.id, tenant) else { throw HTTPError(.internalServerError) }
            return found
        }
    }

    private func find(_ id: ResourceID, _ tenant: TenantID) async throws -> StoredWorkflow? {
        try await pool.withTransaction(tenant: tenant) { connection in
            try await WorkflowStore.find(id, tenant: tenant, on: connection)
        }
    }

    /// The answer to a request that started a workflow, now or under its key before.
    private func answer(_ stored: StoredWorkflow, _ hash: String) throws -> Response {
        guard try stored.requestHash() == hash else {
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 422, problem: "idempotency-key-reused",
                        detail: "This Idempotency-Key was used for another request.")))
        }
        return .json(
            try CanonicalJSON.encode(WorkflowLinks.added(to: try view.json(stored))), status: .accepted,
            headers: [.location: "/api/v1/workflows/\(stored.id.text)"])
    }

    /// SHA-256 of the canonical request: what isn't said counts as its default.
    static func requestHash(_ body: JSONValue) throws -> String {
        guard case .object(var members) = body else { return "" }
        members["kind"] = members["kind"] ?? .string(WorkflowDefinition.assessment.id.kind)
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
        var next: JSONValue?
        if found.count > limit, let last = page.last {
            next = .string(try ListCursor(value: last.createdAt.text, id: last.id.text, list: "workflows").text)
        }
        return try .page(try page.map { try view.json($0) }, next: next)
    }

    private func get(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let id = try RequestReading.identifier("id", context)
        guard let found = try await find(id, principal.tenant) else {
            throw HTTPError(Problems.notFound("There is no workflow \(id)."))
        }
        return .json(
            try CanonicalJSON.encode(WorkflowLinks.added(to: try view.json(found))),
            headers: [.eTag: "\"\(found.version)\""])
    }

    /// What happened to a workflow, with who wanted it: for those who read the audit events.
    private func history(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal().holding(AuditRoutes.readers, to: "read a workflow's log")
        let id = try RequestReading.identifier("id", context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["after", "limit"])
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let after = try PageReading.number(items, "after", PageReading.versions, default: 0)
        let entries = try await pool.withTransaction(tenant: principal.tenant) { connection in
            try await WorkflowStore.history(
                of: id, after: after, limit: limit + 1, tenant: principal.tenant, on: connection)
        }
        guard !entries.isEmpty || after > 0 else { throw HTTPError(Problems.notFound("There is no workflow \(id).")) }
        return try .page(
            Array(entries.prefix(limit)), next: entries.count > limit ? entries[limit - 1]["version"] : nil)
    }

    private func cancel(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try starter(context, "cancel a workflow")
        let id = try RequestReading.identifier("id", context)
        return try await change(principal) { connection in
            try await engine.cancel(id, by: principal.subject, tenant: principal.tenant, on: connection)
        }
    }

    private func resume(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try starter(context, "resume a workflow")
        let id = try RequestReading.identifier("id", context)
        return try await change(principal) { connection in
            try await engine.resume(id, by: principal.subject, tenant: principal.tenant, on: connection)
        }
    }

    private func end(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try starter(context, "end a workflow")
        let id = try RequestReading.identifier("id", context)
        let value = try await RequestReading.json(request)
        let problems = RequestValidator.problems(in: value, fields: Self.endBody)
        guard problems.isEmpty, let reason = value["reason"]?.stringValue else {
            throw HTTPError(Problems.invalid(problems))
        }
        return try await change(principal, status: .ok) { connection in
            try await engine.end(
                id, by: principal.subject, reason: reason, tenant: principal.tenant, on: connection)
        }
    }

    private func starter(_ context: AuthenticatedContext, _ deed: String) throws -> Principal {
        try context.requirePrincipal().holding(Self.starters, to: deed)
    }

    private func change(
        _ principal: Principal, status: HTTPStatus = .accepted,
        _ work: @Sendable (PostgresConnection) async throws -> Workflow
    ) async throws -> Response {
        do {
            let workflow = try await pool.withTransaction(tenant: principal.tenant) { try await work($0) }
            wakeOutbox()
            return .json(
                try CanonicalJSON.encode(WorkflowLinks.added(to: try WorkflowView.json(workflow))), status: status)
        } catch let rejection as Rejection {
            throw HTTPError(Problems.rejected(rejection))
        }
    }
}
