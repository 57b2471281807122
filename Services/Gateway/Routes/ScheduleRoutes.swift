internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer
internal import Persistence

/// The routes that change schedules: create, update, pause, resume, delete.
struct ScheduleRoutes: Sendable {
    let pool: PostgresPool
    let engine: ScheduleEngine
    let identities: IdentityFactory
    let clock: @Sendable () -> Timestamp

    static let kind = ResourceKind(rawValue: "schedule")
    static let writers: Set<Role> = [.administrator, .complianceOfficer]

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("/schedules") { request, context in try await create(request, context) }
        group.patch("/schedules/{id}") { request, context in try await update(request, context) }
        group.delete("/schedules/{id}") { request, context in try await delete(request, context) }
        group.post("/schedules/{id}/pause") { request, context in
            try await enable(request, context, false, "paused")
        }
        group.post("/schedules/{id}/resume") { request, context in
            try await enable(request, context, true, "resumed")
        }
    }

    private func create(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try writer(context)
        let value = try await RequestReading.json(request)
        let problems = ScheduleFields.problems(in: value, fields: ScheduleFields.creation)
        guard problems.isEmpty, let name = value["name"]?.stringValue,
            let organisation = try value["organisation"]?.stringValue.map({ try ResourceID($0) }),
            let trigger = ScheduleFields.trigger(in: value)
        else { throw HTTPError(Problems.invalid(problems)) }
        let key = try RequestReading.idempotencyKey(request)
        let id = identities.resource(
            createdBy: identities.message(
                tenant: principal.tenant, subject: principal.subject, method: "POST", target: "/api/v1/schedules",
                key: key), role: "schedule")
        let hash = SHA256Digest(of: try CanonicalJSON.encode(value)).hex
        let now = clock()
        let schedule = Schedule(
            id: id, version: 1, name: name, organisation: organisation,
            workflow: value["workflow"]?.stringValue ?? WorkflowDefinition.assessment.id.kind, trigger: trigger,
            isEnabled: value["enabled"] != .bool(false), owner: principal.requester, createdAt: now, updatedAt: now,
            requestHash: hash)
        let stored = try await insert(schedule, principal.tenant)
        guard stored.schedule.requestHash == hash else {
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 422, problem: "idempotency-key-reused",
                        detail: "This Idempotency-Key was used for another request.")))
        }
        return try answer(stored, status: .created, [.location: "/api/v1/schedules/\(id.text)"])
    }

    /// Writes a new schedule down, or finds the one that was written under the same key before.
    private func insert(_ schedule: Schedule, _ tenant: TenantID) async throws -> StoredSchedule {
        do {
            return try await pool.withTransaction(tenant: tenant) { connection in
                try await engine.create(schedule, tenant: tenant, on: connection)
            }
        } catch let rejection as Rejection {
            throw HTTPError(Problems.rejected(rejection))
        } catch let error as DatabaseError where error.isUniqueViolation {
            let known = try await pool.withTransaction(tenant: tenant) { connection in
                try await ScheduleStore.find(schedule.id, tenant: tenant, on: connection)
            }
            guard let known else {
                throw HTTPError(
                    Problems.make(
                        .conflict, "schedule-deleted", "Schedule was deleted",
                        "The schedule that was made under this Idempotency-Key has been deleted."))
            }
            return known
        }
    }

    private func update(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try writer(context)
        let id = try RequestReading.identifier("id", context)
        let version = try RequestReading.expectedVersion(request)
        let value = try await RequestReading.json(request)
        let problems = ScheduleFields.problems(in: value, fields: ScheduleFields.change)
        guard problems.isEmpty else { throw HTTPError(Problems.invalid(problems)) }
        let organisation = try value["organisation"]?.stringValue.map { try ResourceID($0) }
        return try await change(id, "updated", version, principal) { schedule in
            schedule.name = value["name"]?.stringValue ?? schedule.name
            schedule.organisation = organisation ?? schedule.organisation
            schedule.workflow = value["workflow"]?.stringValue ?? schedule.workflow
            schedule.trigger = ScheduleFields.trigger(in: value) ?? schedule.trigger
            if case .bool(let isEnabled) = value["enabled"] { schedule.isEnabled = isEnabled }
        }
    }

    private func enable(
        _ request: Request, _ context: AuthenticatedContext, _ isEnabled: Bool, _ entry: String
    ) async throws -> Response {
        let principal = try writer(context)
        let id = try RequestReading.identifier("id", context)
        return try await change(id, entry, try RequestReading.expectedVersion(request), principal) { schedule in
            schedule.isEnabled = isEnabled
        }
    }

    private func delete(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try writer(context)
        let id = try RequestReading.identifier("id", context)
        let version = try RequestReading.expectedVersion(request)
        do {
            try await pool.withTransaction(tenant: principal.tenant) { connection in
                try await engine.delete(
                    id, by: principal.subject, expecting: version, tenant: principal.tenant, on: connection)
            }
        } catch let rejection as Rejection {
            throw HTTPError(Problems.rejected(rejection))
        }
        return Response(status: .noContent)
    }

    private func change(
        _ id: ResourceID, _ entry: String, _ version: Int?, _ principal: Principal,
        _ change: @Sendable (inout Schedule) -> Void
    ) async throws -> Response {
        do {
            let stored = try await pool.withTransaction(tenant: principal.tenant) { connection in
                try await engine.update(
                    id, entry, by: principal.subject, expecting: version, tenant: principal.tenant, on: connection,
                    change)
            }
            return try answer(stored)
        } catch let rejection as Rejection {
            throw HTTPError(Problems.rejected(rejection))
        }
    }

    private func writer(_ context: AuthenticatedContext) throws -> Principal {
        try context.requirePrincipal().holding(Self.writers, to: "change schedules")
    }

    private func answer(
        _ stored: StoredSchedule, status: HTTPStatus = .ok, _ more: HTTPFields = [:]
    ) throws -> Response {
        var headers = more
        headers[.eTag] = "\"\(stored.schedule.version)\""
        return .json(try CanonicalJSON.encode(try ScheduleView.json(stored)), status: status, headers: headers)
    }
}
