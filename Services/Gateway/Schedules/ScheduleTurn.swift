internal import Contracts

/// What a schedule that is due does now; pure, so that every way a clock may go is tried without one.
///
/// The times that passed while no gateway was there are caught up by one run, which stands under the first of them. The
/// next time lies after now and after that one, so that a clock which goes back brings none a second time.
struct ScheduleTurn: Sendable, Equatable {
    /// The time that the run stands under.
    let plannedFor: Timestamp
    /// How many later times have passed, counted up to a thousand.
    let missed: Int
    /// Whether it comes so late that no gateway can have been there.
    let isCaughtUp: Bool
    /// When the schedule is due again; nil while it waits for an event.
    let next: Timestamp?

    /// From how many seconds of delay a run counts as caught up.
    static let lateSeconds = 60.0
    private static let mostCounted = 1_000

    /// Nil when the time hasn't come.
    init?(_ trigger: ScheduleTrigger, due: Timestamp, now: Timestamp) {
        guard due <= now else { return nil }
        let times = trigger.times
        plannedFor = due
        missed = times?.count(after: due, through: now, limit: Self.mostCounted) ?? 0
        isCaughtUp = missed > 0 || now > due.adding(seconds: Self.lateSeconds)
        next = times?.next(after: max(due, now))
    }
}
