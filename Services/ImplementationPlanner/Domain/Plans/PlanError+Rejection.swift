internal import Contracts

extension PlanError {
    /// The refusal that names the member at fault.
    var rejection: Rejection {
        switch self {
        case .unknownCountry(let country):
            unprocessable("country", "\(country) is no country of the European Economic Area.", "/country")
        case .dateOutOfRange(let member):
            unprocessable(
                "date-range",
                "Plans lie in the years \(PlanCalendar.years.lowerBound) to \(PlanCalendar.years.upperBound).",
                "/\(member)")
        case .unknownObligation(let gap, let obligation):
            unprocessable(
                "known-obligation", "The catalogue has no obligation \(obligation).", "/gaps/\(gap)/obligation")
        case .severity(let gap):
            unprocessable("severity-bounds", "A severity is a share from 0 to 1.", "/gaps/\(gap)/severity")
        case .expectedLoss(let gap):
            unprocessable("loss-bounds", "An expected loss is 0 or more.", "/gaps/\(gap)/expectedLoss")
        case .repeatedGap(let gap):
            unprocessable("gap-once", "Each gap stands once in the list.", "/gaps/\(gap)/gap")
        case .circularDependency:
            unprocessable("dependency", "The measures wait for each other in a circle.", nil)
        case .blankOwner: unprocessable("owner", "An owner has a name.", "/owner")
        case .progress: unprocessable("progress-bounds", "Progress is a percentage from 0 to 100.", "/progress")
        case .notWorkingDay(let member, let day, let next):
            unprocessable(
                "working-day", "\(day.text) is no working day in the plan's country; the next one is \(next.text).",
                "/\(member)")
        case .endBeforeStart(let startsOn, let endsOn):
            unprocessable(
                "date-order", "The last day, \(endsOn.text), is before the first, \(startsOn.text).", "/endsOn")
        case .beforePredecessor(let title, let endsOn):
            unprocessable(
                "dependency", "It can start only after \(endsOn.text), when “\(title)” ends.", "/startsOn")
        }
    }

    /// A 422 whose problem is named after its rule.
    private func unprocessable(_ rule: String, _ detail: String, _ pointer: String?) -> Rejection {
        Rejection(status: 422, problem: rule, detail: detail, pointer: pointer, rule: rule)
    }
}
