internal import Contracts

/// The moments at which an expression falls due on the clocks of a time zone.
///
/// Each time that the clocks show counts once: one that they skip in spring falls due right after the gap, one that they
/// show twice in autumn the first time. Several times that share a moment (all that a gap has swallowed) are one.
struct CronTimes: Sendable, Hashable {
    let expression: CronExpression
    let clock: WallClock

    /// The first moment after a given one; nil when there is none within eight years.
    func next(after moment: Timestamp) -> Timestamp? {
        // Times and the moments at which they are shown have the same order, so none before this one comes later.
        var start = clock.time(at: moment)
        while let time = expression.first(from: start) {
            let due = clock.moment(of: time)
            if due > moment { return due }
            start = time.next
        }
        return nil
    }

    /// How many moments lie after one and not after another, counted up to a limit.
    func count(after first: Timestamp, through last: Timestamp, limit: Int) -> Int {
        var (count, moment) = (0, first)
        while count < limit, let due = next(after: moment), due <= last {
            count += 1
            moment = due
        }
        return count
    }
}
