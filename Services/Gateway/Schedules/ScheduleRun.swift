internal import Contracts

/// One run of a schedule.
struct ScheduleRun: Codable, Sendable, Equatable {
    /// The time it was planned for: there is one run per time.
    let plannedFor: Timestamp
    /// When it was done.
    let startedAt: Timestamp
    /// What it was done for.
    let cause: String
    /// Whether it is late because no gateway was there.
    let isCaughtUp: Bool
    /// How many later times have passed meanwhile and get no run of their own.
    let missed: Int
    /// How many events it stands for; 0 for times.
    let events: Int
    /// The workflow that was started.
    var workflow: ResourceID?
    /// Why none was.
    var problem: Rejection?
}
