internal import Contracts
internal import Persistence

/// A schedule with how far it has come.
struct StoredSchedule: Sendable, Equatable {
    var schedule: Schedule
    var progress: ScheduleProgress

    init(_ schedule: Schedule, _ progress: ScheduleProgress) {
        self.schedule = schedule
        self.progress = progress
    }

    init(_ row: Row) throws {
        schedule = try CanonicalJSON.decode(Schedule.self, from: try row.textBytes("body"))
        progress = ScheduleProgress(
            nextRun: try row.timestampIfPresent("next_run"), eventsSince: try row.timestampIfPresent("events_since"),
            events: try row.integer("events"),
            lastRun: try row.textIfPresent("last_run").map {
                try CanonicalJSON.decode(ScheduleRun.self, from: $0.utf8)
            }, lastWorkflow: try row.uuidIfPresent("last_workflow").map { ResourceID($0) })
    }
}
