internal import Contracts
internal import HTTPServer
internal import Persistence

/// The routes that read schedules: list, get, their runs, and who changed them.
struct ScheduleReadRoutes: Sendable {
    let pool: PostgresPool

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/schedules") { request, context in try await list(request, context) }
        group.get("/schedules/{id}") { _, context in try await get(context) }
        group.get("/schedules/{id}/runs") { request, context in try await runs(request, context) }
        group.get("/schedules/{id}/history") { request, context in try await history(request, context) }
    }

    private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let tenant = try context.requirePrincipal().tenant
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["limit", "cursor"])
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let place = try items["cursor"].map { try ListCursor.place(in: $0, list: "schedules") }
        let found = try await pool.withTransaction(tenant: tenant) { connection in
            try await ScheduleStore.list(after: place, limit: limit + 1, tenant: tenant, on: connection)
        }
        var next: JSONValue?
        if found.count > limit, let last = found.prefix(limit).last?.schedule {
            let cursor = ListCursor(value: last.createdAt.text, id: last.id.text, list: "schedules")
            next = .string(try cursor.text)
        }
        return try .page(try found.prefix(limit).map { try ScheduleView.json($0) }, next: next)
    }

    private func get(_ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let found = try await require(try RequestReading.identifier("id", context), principal.tenant)
        return .json(
            try CanonicalJSON.encode(try ScheduleView.json(found)),
            headers: [.eTag: "\"\(found.schedule.version)\""])
    }

    private func runs(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let tenant = try context.requirePrincipal().tenant
        let id = try RequestReading.identifier("id", context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["limit", "cursor"])
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let list = "schedules/\(id.text)/runs"
        let place = try items["cursor"].map { try ListCursor.place(in: $0, list: list) }
        _ = try await require(id, tenant)
        let found = try await pool.withTransaction(tenant: tenant) { connection in
            try await ScheduleStore.runs(
                of: id, before: place?.createdAt, limit: limit + 1, tenant: tenant, on: connection)
        }
        var next: JSONValue?
        if found.count > limit, let last = found.prefix(limit).last {
            next = .string(try ListCursor(value: last.plannedFor.text, id: id.text, list: list).text)
        }
        return try .page(try found.prefix(limit).map { try ScheduleView.json($0) }, next: next)
    }

    /// Who changed a schedule, and to what; of one that was deleted too. For those who read the audit events.
    private func history(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal().holding(AuditRoutes.readers, to: "read a schedule's log")
        let id = try RequestReading.identifier("id", context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["after", "limit"])
        let limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: 50)
        let after = try PageReading.number(items, "after", PageReading.versions, default: 0)
        let found = try await pool.withTransaction(tenant: principal.tenant) { connection in
            try await ScheduleStore.history(
                of: id, after: after, limit: limit + 1, tenant: principal.tenant, on: connection)
        }
        guard !found.isEmpty || after > 0 else { throw HTTPError(Problems.notFound("There is no schedule \(id).")) }
        let entries = try found.prefix(limit).map { time, entry -> JSONValue in
            .object([
                "version": .integer(Int64(entry.schedule.version)), "time": .string(time.text),
                "entry": .string(entry.entry), "by": .string(entry.by),
                "schedule": try ScheduleView.json(entry.schedule),
            ])
        }
        return try .page(
            entries, next: found.count > limit ? .integer(Int64(found[limit - 1].entry.schedule.version)) : nil)
    }

    private func require(_ id: ResourceID, _ tenant: TenantID) async throws -> StoredSchedule {
        let found = try await pool.withTransaction(tenant: tenant) { connection in
            try await ScheduleStore.find(id, tenant: tenant, on: connection)
        }
        guard let found else { throw HTTPError(Problems.notFound("There is no schedule \(id).")) }
        return found
    }
}
