internal import Contracts
internal import Regulation

extension Plan {
    /// The plan with the figures that follow from its measures: days, effort, progress, critical path, loss.
    ///
    /// Progress is weighed by effort and rounded down, so that 100 means that all is done; a plan without measures has
    /// nothing left to do.
    func summing(_ measures: [Measure], calendar: WorkingDayCalendar) -> Plan {
        var plan = self
        let effort = measures.reduce(0) { $0 + $1.effortDays }
        let done = measures.reduce(0) { $0 + $1.effortDays * Double($1.progress) }
        plan.measures = measures.count
        plan.effortDays = effort
        plan.startsOn = measures.map(\.startsOn).min() ?? startsOn
        plan.endsOn = measures.map(\.endsOn).max() ?? plan.startsOn
        plan.progress = effort > 0 ? Int((done / effort).rounded(.down)) : 100
        plan.criticalPath = CriticalPath(of: measures, calendar: calendar).identifiers
        plan.expectedLossAddressed =
            (measures.reduce(0) { $0 + $1.expectedLossAddressed } * 100).rounded() / 100
        return plan
    }
}
