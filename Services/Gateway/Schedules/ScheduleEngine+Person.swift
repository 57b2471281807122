internal import Contracts
internal import Persistence

/// What people do with schedules. Each change is the next version, stands in the log with who wanted it, and sets the
/// next time anew: what was missed before is not caught up.
extension ScheduleEngine {
    /// Writes a new schedule down.
    /// - Throws: `DatabaseError` (a unique violation) when it is there, or was once.
    func create(_ schedule: Schedule, tenant: TenantID, on connection: PostgresConnection) async throws
        -> StoredSchedule
    {
        try await ProjectionLock.take(tenant: tenant, on: connection)
        try await requireOrganisation(schedule.organisation, tenant: tenant, on: connection)
        let now = try await clock.now(connection)
        var stored = StoredSchedule(schedule, ScheduleProgress())
        stored.progress.begin(schedule, at: now)
        try await ScheduleStore.insert(stored, tenant: tenant, on: connection)
        try await ScheduleStore.markPresent(schedule, tenant: tenant, on: connection)
        try await ScheduleStore.log(
            ScheduleLogEntry(entry: "created", by: schedule.owner.subject, schedule: schedule), tenant: tenant,
            at: now, on: connection)
        return stored
    }

    /// Changes a schedule.
    /// - Parameters:
    ///   - entry: what the log calls it: `updated`, `paused`, `resumed`.
    ///   - version: the version that must be changed; nil for whichever there is.
    /// - Throws: ``Rejection`` when there is none, or it has another version.
    func update(
        _ id: ResourceID, _ entry: String, by subject: String, expecting version: Int?, tenant: TenantID,
        on connection: PostgresConnection, _ change: (inout Schedule) -> Void
    ) async throws -> StoredSchedule {
        try await ProjectionLock.take(tenant: tenant, on: connection)
        var stored = try await require(id, version, tenant: tenant, on: connection)
        let before = stored.schedule
        change(&stored.schedule)
        guard stored.schedule != before else { return stored }
        let now = try await clock.now(connection)
        stored.schedule.version += 1
        stored.schedule.updatedAt = now
        if stored.schedule.organisation != before.organisation {
            try await requireOrganisation(stored.schedule.organisation, tenant: tenant, on: connection)
        }
        if stored.schedule.trigger != before.trigger || stored.schedule.isEnabled != before.isEnabled
            || stored.schedule.organisation != before.organisation
        {
            stored.progress.begin(stored.schedule, at: now)
            try await ScheduleStore.markPresent(stored.schedule, tenant: tenant, on: connection)
        }
        try await ScheduleStore.update(stored, tenant: tenant, on: connection)
        try await ScheduleStore.log(
            ScheduleLogEntry(entry: entry, by: subject, schedule: stored.schedule), tenant: tenant, at: now,
            on: connection)
        return stored
    }

    /// Deletes a schedule. What it has started goes on.
    /// - Throws: ``Rejection`` when there is none, or it has another version.
    func delete(
        _ id: ResourceID, by subject: String, expecting version: Int?, tenant: TenantID,
        on connection: PostgresConnection
    ) async throws {
        var stored = try await require(id, version, tenant: tenant, on: connection)
        let now = try await clock.now(connection)
        stored.schedule.version += 1
        stored.schedule.isEnabled = false
        stored.schedule.updatedAt = now
        try await ScheduleStore.log(
            ScheduleLogEntry(entry: "deleted", by: subject, schedule: stored.schedule), tenant: tenant, at: now,
            on: connection)
        try await ScheduleStore.delete(id, tenant: tenant, on: connection)
    }

    private func require(
        _ id: ResourceID, _ version: Int?, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> StoredSchedule {
        guard let stored = try await ScheduleStore.lock(id, tenant: tenant, on: connection) else {
            throw Rejection.notFound(ScheduleRoutes.kind, id)
        }
        if let version, version != stored.schedule.version {
            throw Rejection.versionMismatch(expected: version, current: stored.schedule.version)
        }
        return stored
    }

    private func requireOrganisation(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws {
        guard try await ReadModel.resource(Organisation.kind, id, tenant: tenant, on: connection) != nil else {
            throw Self.unknownOrganisation(id)
        }
    }
}
