internal import Contracts

/// One entry of a schedule's log: who changed it, and what it was afterwards.
struct ScheduleLogEntry: Codable, Sendable, Equatable {
    /// What was done: `created`, `updated`, `paused`, `resumed`, `deleted`.
    let entry: String
    /// The person who wanted it.
    let by: String
    let schedule: Schedule
}
