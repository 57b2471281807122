internal import Contracts
internal import Regulation

/// A new plan: gaps grouped into measures, ranked by urgency and dated on working days.
struct PlanDraft: Sendable {
    let plan: Plan
    /// The measures by rank.
    let measures: [Measure]

    /// Plans the measures for an assessment's gaps. The first day of work is the first working day on or after the day
    /// asked for.
    /// - Throws: ``PlanError`` for input out of bounds.
    init(_ command: PlanMeasures, gaps: [GapInput], now: Timestamp) throws(PlanError) {
        let calendar = try PlanCalendar.calendar(of: command.country)
        try PlanCalendar.check(command.startsOn, member: "startsOn")
        let items = MeasureGrouping.items(for: try OpenGap.open(among: gaps), plan: command.id)
        let tasks = UrgencyOrder.forScheduling(items).map {
            ScheduleTask(id: $0.id, role: $0.package.role, workingDays: $0.workingDays, after: $0.after)
        }
        let spans = try Schedule.spans(of: tasks) { $0.capacity.measures }
        let ranks = UrgencyOrder.ranks(of: items)
        var days = WorkingDayLine(from: command.startsOn, calendar: calendar)
        var measures: [Measure] = []
        for item in items {
            guard let span = spans[item.id], let rank = ranks[item.id] else { throw .circularDependency }
            measures.append(
                Measure(
                    id: item.id, version: 1, organisation: command.organisation, plan: command.id,
                    title: MeasureText.title(of: item), description: MeasureText.description(of: item),
                    pillar: item.package.pillar.rawValue, closes: item.gaps.map(\.input.gap),
                    obligations: item.gaps.map(\.obligation.id), effortDays: item.effortDays,
                    ownerRole: item.package.role.rawValue, owner: nil, dependsOn: item.after,
                    startsOn: days.date(span.first), endsOn: days.date(span.last), progress: 0, rank: rank,
                    expectedLossAddressed: (item.expectedLoss * 100).rounded() / 100, createdAt: now, updatedAt: now))
        }
        self.measures = measures.sorted { $0.rank < $1.rank }
        let start = days.date(0)
        plan = Plan(
            id: command.id, version: 1, organisation: command.organisation, assessment: command.assessment,
            quantification: command.quantification, country: command.country, currency: command.currency,
            startsOn: start, endsOn: start, measures: 0, effortDays: 0, criticalPath: [], progress: 0,
            expectedLossAddressed: 0, createdAt: now, updatedAt: now
        ).summing(measures, calendar: calendar)
    }
}
