internal import Contracts
internal import Foundation
internal import Persistence

/// Writes schedules down and runs them: a run, its workflow and the schedule's next time are one transaction.
struct ScheduleEngine: Sendable {
    let workflows: WorkflowEngine

    /// The clock that all gateways share.
    var clock: DatabaseClock { workflows.clock }

    /// Runs a schedule that is due.
    /// - Returns: the run; nil when the schedule isn't due (any more), or that time has been run already.
    func fire(
        _ id: ResourceID, tenant: TenantID, on connection: PostgresConnection
    ) async throws -> ScheduleRun? {
        guard var stored = try await ScheduleStore.lock(id, tenant: tenant, on: connection),
            stored.schedule.isEnabled, let due = stored.progress.nextRun
        else { return nil }
        let now = try await clock.now(connection)
        guard let turn = ScheduleTurn(stored.schedule.trigger, due: due, now: now) else { return nil }
        // A clock that went back, or a schedule that was resumed before it: the time has had its run.
        if try await ScheduleStore.hasRun(id, plannedFor: due, tenant: tenant, on: connection) {
            stored.progress.nextRun = turn.next
            try await ScheduleStore.update(stored, tenant: tenant, on: connection)
            return nil
        }
        var run = ScheduleRun(
            plannedFor: turn.plannedFor, startedAt: now, cause: stored.schedule.trigger.kind.rawValue,
            isCaughtUp: turn.isCaughtUp, missed: turn.missed, events: stored.progress.events)
        switch try await start(stored.schedule, due, tenant: tenant, now: now, on: connection) {
        case .success(let workflow): run.workflow = workflow
        case .failure(let rejection): run.problem = rejection
        }
        stored.progress.finish(run, next: turn.next)
        try await ScheduleStore.insert(run, of: id, tenant: tenant, on: connection)
        try await ScheduleStore.update(stored, tenant: tenant, on: connection)
        return run
    }

    /// Starts the workflow of a run, in its owner's name; or says why it can't be.
    private func start(
        _ schedule: Schedule, _ plannedFor: Timestamp, tenant: TenantID, now: Timestamp,
        on connection: PostgresConnection
    ) async throws -> Result<ResourceID, Rejection> {
        guard let definition = workflows.definitions.current(schedule.workflow) else {
            return .failure(
                Rejection(
                    status: 422, problem: "unknown-workflow", detail: "There is no workflow \(schedule.workflow).",
                    pointer: "/workflow", rule: "choice"))
        }
        guard
            let row = try await ReadModel.resource(
                Organisation.kind, schedule.organisation, tenant: tenant, on: connection)
        else { return .failure(Self.unknownOrganisation(schedule.organisation)) }
        let organisation: Organisation
        do {
            organisation = try CanonicalJSON.decode(Organisation.self, from: row.body)
        } catch {
            return .failure(
                Rejection(status: 500, problem: "unreadable-organisation", detail: "The organisation can't be read."))
        }
        let id = workflows.identities.workflow(of: schedule.id, plannedFor: plannedFor)
        guard try await WorkflowStore.find(id, tenant: tenant, on: connection) == nil else { return .success(id) }
        let workflow = Workflow(
            id: id, definition, organisation: organisation.id, requester: schedule.owner,
            correlation: CorrelationID(.random()), startsOn: Workflow.nextWorkingDay(of: organisation, after: now),
            schedule: schedule.id, at: now)
        try await workflows.start([workflow], tenant: tenant, on: connection)
        return .success(id)
    }

    /// Why no workflow can be for an organisation.
    static func unknownOrganisation(_ id: ResourceID) -> Rejection {
        Rejection(
            status: 422, problem: "unknown-organisation", detail: "There is no organisation \(id).",
            pointer: "/organisation", rule: "exists")
    }
}
