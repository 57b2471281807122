internal import Contracts
internal import Regulation

extension Measure {
    /// The measure as a command changes it, and the members that differ, in order; what isn't named stays.
    /// - Throws: ``PlanError`` for an owner without a name, progress out of bounds, or dates that break a rule.
    func changed(
        by command: UpdateMeasure, among all: [Measure], calendar: WorkingDayCalendar
    ) throws(PlanError) -> (measure: Measure, members: [String]) {
        var next = self
        if let owner = command.owner {
            guard owner.contains(where: { !$0.isWhitespace }) else { throw .blankOwner }
            next.owner = owner
        }
        if let progress = command.progress {
            guard (0...100).contains(progress) else { throw .progress }
            next.progress = progress
        }
        if let day = command.startsOn {
            next.startsOn = try Self.workingDay(day, member: "startsOn", calendar: calendar)
        }
        if let day = command.endsOn {
            next.endsOn = try Self.workingDay(day, member: "endsOn", calendar: calendar)
        }
        guard next.endsOn >= next.startsOn else {
            throw .endBeforeStart(startsOn: next.startsOn, endsOn: next.endsOn)
        }
        if next.startsOn != startsOn {
            let before = all.filter { dependsOn.contains($0.id) && $0.endsOn >= next.startsOn }
            if let latest = before.max(by: { ($0.endsOn, $0.id) < ($1.endsOn, $1.id) }) {
                throw .beforePredecessor(title: latest.title, endsOn: latest.endsOn)
            }
        }
        var members: [String] = []
        if next.endsOn != endsOn { members.append("endsOn") }
        if next.owner != owner { members.append("owner") }
        if next.progress != progress { members.append("progress") }
        if next.startsOn != startsOn { members.append("startsOn") }
        return (next, members)
    }

    private static func workingDay(
        _ day: CalendarDate, member: String, calendar: WorkingDayCalendar
    ) throws(PlanError) -> CalendarDate {
        try PlanCalendar.check(day, member: member)
        guard calendar.isWorkingDay(day) else {
            throw .notWorkingDay(member: member, day: day, next: calendar.next(onOrAfter: day))
        }
        return day
    }
}
