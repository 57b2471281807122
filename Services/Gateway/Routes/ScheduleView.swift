internal import Contracts
internal import HTTPServer

/// A schedule as the outside sees it.
enum ScheduleView {
    static func json(_ stored: StoredSchedule) throws -> JSONValue {
        let progress = stored.progress
        guard case .object(var members) = try json(stored.schedule) else { return .null }
        if let time = progress.nextRun { members["nextRun"] = .string(time.text) }
        if let time = progress.eventsSince {
            members["waiting"] = .object([
                "events": .integer(Int64(progress.events)), "since": .string(time.text),
            ])
        }
        if let run = progress.lastRun { members["lastRun"] = try json(run) }
        if let workflow = progress.lastWorkflow { members["lastWorkflow"] = .string(workflow.text) }
        return .object(members)
    }

    /// What people have said of it.
    static func json(_ schedule: Schedule) throws -> JSONValue {
        .object([
            "id": .string(schedule.id.text), "version": .integer(Int64(schedule.version)),
            "name": .string(schedule.name), "organisation": .string(schedule.organisation.text),
            "workflow": .string(schedule.workflow),
            "trigger": try JSONValue(schedule.trigger),
            "enabled": .bool(schedule.isEnabled), "owner": .string(schedule.owner.subject),
            "createdAt": .string(schedule.createdAt.text), "updatedAt": .string(schedule.updatedAt.text),
            "href": .string("/api/v1/schedules/\(schedule.id.text)"),
        ])
    }

    static func json(_ run: ScheduleRun) throws -> JSONValue {
        var members: [String: JSONValue] = [
            "plannedFor": .string(run.plannedFor.text), "startedAt": .string(run.startedAt.text),
            "cause": .string(run.cause), "caughtUp": .bool(run.isCaughtUp), "missed": .integer(Int64(run.missed)),
        ]
        if run.events > 0 { members["events"] = .integer(Int64(run.events)) }
        if let workflow = run.workflow { members["workflow"] = .string(workflow.text) }
        if let problem = run.problem {
            members["problem"] = try CanonicalJSON.decode(JSONValue.self, from: Problems.rejected(problem).rendered())
        }
        return .object(members)
    }
}
