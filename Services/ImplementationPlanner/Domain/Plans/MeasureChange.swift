internal import Contracts
internal import Regulation

/// What a change of one measure does to its plan: the measure itself, those that wait for it, and the plan's figures.
///
/// A measure that ends later pushes the measures that depend on it, and those that depend on these, to the first working
/// day after it; they keep their number of working days, and finished ones stay. What is moved earlier pulls nothing.
/// Capacities are not levelled again: who sets dates by hand may ask more of a role than the planner would.
struct MeasureChange: Sendable {
    /// The measures with their next versions, and the members that changed; the one asked for first.
    let measures: [(measure: Measure, members: [String])]
    /// The plan's next version; nil when neither dates nor progress changed.
    let plan: Plan?

    /// Works out a change.
    ///
    /// - Parameters:
    ///   - command: what is asked.
    ///   - measure: the measure as it is.
    ///   - all: all measures of the plan, that one included.
    /// - Throws: ``PlanError`` for a change that breaks a rule.
    init(
        _ command: UpdateMeasure, to measure: Measure, of plan: Plan, all: [Measure], now: Timestamp
    ) throws(PlanError) {
        let calendar = try PlanCalendar.calendar(of: plan.country)
        let (next, members) = try measure.changed(by: command, among: all, calendar: calendar)
        guard !members.isEmpty else {
            (measures, self.plan) = ([], nil)
            return
        }
        var changes = [(measure: next, members: members)]
        let affectsPlan = members.contains { $0 != "owner" }
        var current = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        current[next.id] = next
        if next.endsOn > measure.endsOn {
            for pushed in Self.pushed(by: next.id, in: current, calendar: calendar) {
                current[pushed.id] = pushed
                changes.append((pushed, ["endsOn", "startsOn"]))
            }
        }
        measures = changes.map { change in
            var measure = change.measure
            measure.version += 1
            measure.updatedAt = now
            return (measure, change.members)
        }
        guard affectsPlan else {
            self.plan = nil
            return
        }
        var summed = plan.summing(current.values.sorted { $0.id < $1.id }, calendar: calendar)
        summed.version += 1
        summed.updatedAt = now
        self.plan = summed
    }

    /// The measures that wait, at first or further hand, for one that now ends later, where they would start too early.
    private static func pushed(
        by id: ResourceID, in measures: [ResourceID: Measure], calendar: WorkingDayCalendar
    ) -> [Measure] {
        var current = measures
        var moved: [ResourceID] = []
        var queue = [id]
        while let before = queue.first {
            queue.removeFirst()
            guard let end = current[before]?.endsOn else { continue }
            let earliest = calendar.next(onOrAfter: end.adding(days: 1))
            for waiting in current.values.sorted(by: { $0.id < $1.id })
            where waiting.dependsOn.contains(before) && waiting.startsOn < earliest && waiting.progress < 100 {
                let days = calendar.workingDays(from: waiting.startsOn, through: waiting.endsOn)
                var next = waiting
                next.startsOn = earliest
                next.endsOn = calendar.adding(workingDays: days - 1, to: earliest)
                current[next.id] = next
                if !moved.contains(next.id) { moved.append(next.id) }
                queue.append(next.id)
            }
        }
        return moved.compactMap { current[$0] }
    }
}
