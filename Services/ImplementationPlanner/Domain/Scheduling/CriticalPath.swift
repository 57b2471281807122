internal import Contracts
internal import Regulation

/// The measures that decide a plan's last day.
///
/// A measure holds another up when the other starts on the first working day after it, and either depends on it or had
/// to wait for it because the role of both had no room on the day before. The critical path is the longest chain of such
/// measures, in working days, that ends on the plan's last day. A measure that was put off by hand, with free days
/// before it, begins the chain: nothing earlier decides the end.
struct CriticalPath {
    private let calendar: WorkingDayCalendar
    private let measures: [Measure]

    init(of measures: [Measure], calendar: WorkingDayCalendar) {
        self.calendar = calendar
        self.measures = measures.sorted { ($0.startsOn, $0.endsOn, $0.id) < ($1.startsOn, $1.endsOn, $1.id) }
    }

    /// The path, the earliest measure first.
    var identifiers: [ResourceID] {
        guard let last = measures.map(\.endsOn).max() else { return [] }
        var lengths: [Int] = []
        var before: [Int?] = []
        for (index, measure) in measures.enumerated() {
            let own = calendar.workingDays(from: measure.startsOn, through: measure.endsOn)
            let eve = calendar.adding(workingDays: -1, to: measure.startsOn)
            var best: Int?
            for earlier in 0..<index where holdsUp(measures[earlier], measure, eve: eve) {
                if best.map({ lengths[earlier] > lengths[$0] }) ?? true { best = earlier }
            }
            lengths.append(own + (best.map { lengths[$0] } ?? 0))
            before.append(best)
        }
        var end: Int?
        for index in measures.indices where measures[index].endsOn == last {
            if end.map({ lengths[index] > lengths[$0] }) ?? true { end = index }
        }
        var path: [ResourceID] = []
        var place = end
        while let index = place {
            path.append(measures[index].id)
            place = before[index]
        }
        return path.reversed()
    }

    /// Whether the first is why the second didn't start earlier; `eve` is the working day before the second's start.
    private func holdsUp(_ first: Measure, _ second: Measure, eve: CalendarDate) -> Bool {
        guard first.endsOn >= eve, first.endsOn < second.startsOn else { return false }
        if second.dependsOn.contains(first.id) { return true }
        guard first.ownerRole == second.ownerRole, let role = OwnerRole(rawValue: first.ownerRole) else {
            return false
        }
        let active = measures.count { $0.ownerRole == first.ownerRole && $0.startsOn <= eve && $0.endsOn >= eve }
        return active >= role.capacity.measures
    }
}
