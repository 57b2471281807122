/// From which working day of the plan to which, both counted from 0 and included.
struct ScheduledSpan: Sendable, Equatable {
    let first: Int
    let last: Int
}
