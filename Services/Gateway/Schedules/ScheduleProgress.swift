internal import Contracts

/// How far a schedule has come: what changes with every run and event, and is no version of the resource.
struct ScheduleProgress: Sendable, Equatable {
    /// When it is due next; nil when nothing is.
    var nextRun: Timestamp?
    /// When the first event came that hasn't started a run yet.
    var eventsSince: Timestamp?
    /// How many events have come since.
    var events = 0
    var lastRun: ScheduleRun?
    /// The last workflow that it has started.
    var lastWorkflow: ResourceID?

    /// Events of the schedule's sort have come: the run waits until they cease.
    mutating func take(_ count: Int, quietSeconds: Int, at now: Timestamp) {
        let since = eventsSince ?? now
        eventsSince = since
        events += count
        nextRun = ScheduleTrigger.due(since: since, last: now, quietSeconds: quietSeconds)
    }

    /// Waits for what comes from now on: what was missed while it was paused or meant something else is not caught up.
    mutating func begin(_ schedule: Schedule, at now: Timestamp) {
        nextRun = schedule.isEnabled ? schedule.trigger.times?.next(after: now) : nil
        eventsSince = nil
        events = 0
    }

    /// A run has been recorded.
    mutating func finish(_ run: ScheduleRun, next: Timestamp?) {
        lastRun = run
        lastWorkflow = run.workflow ?? lastWorkflow
        nextRun = next
        eventsSince = nil
        events = 0
    }
}
