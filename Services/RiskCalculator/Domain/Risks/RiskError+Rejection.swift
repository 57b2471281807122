internal import Contracts

extension RiskError {
    /// The refusal that names the member at fault.
    var rejection: Rejection {
        switch self {
        case .blankTitle: unprocessable("blank-title", "A risk has a title.", "/title")
        case .rangeNegative(let member):
            unprocessable("range-bounds", "The bounds of \(member) are numbers of 0 or more.", "/\(member)")
        case .rangeOrder(let member):
            unprocessable(
                "range-order", "The bounds of \(member) are least ≤ most likely ≤ most.", "/\(member)")
        case .blankControl: unprocessable("blank-name", "A control has a name.", "/name")
        case .share(let member):
            unprocessable("share-bounds", "The member \(member) is a share from 0 to 1.", "/\(member)")
        case .controlExists:
            Rejection(status: 409, problem: "already-exists", detail: "The risk has this control already.")
        case .tooManyControls:
            unprocessable("too-many-controls", "A risk has at most \(Risk.mostControls) controls.", nil)
        case .years:
            unprocessable(
                "years-bounds",
                "From \(ScenarioSimulation.permittedYears.lowerBound) to \(ScenarioSimulation.permittedYears.upperBound) "
                    + "years can be simulated.", "/years")
        case .seed:
            unprocessable("seed-bounds", "A seed is a whole number from 0 to \(SimulationSeed.limit).", "/seed")
        case .simulationTooLarge:
            unprocessable(
                "simulation-size",
                "Years × highest frequency is at most \(Int(ScenarioSimulation.mostEvents)) events: ask for fewer years.",
                "/years")
        case .turnover:
            unprocessable("turnover", "The annual turnover is a number of 0 or more.", "/annualTurnover")
        case .unknownObligation(let gap, let obligation):
            unprocessable(
                "known-obligation", "The catalogue has no obligation \(obligation).", "/gaps/\(gap)/obligation")
        case .severity(let gap):
            unprocessable("severity-bounds", "A severity is a share from 0 to 1.", "/gaps/\(gap)/severity")
        case .repeatedGap(let gap):
            unprocessable("gap-once", "Each gap stands once in the list.", "/gaps/\(gap)/gap")
        }
    }

    /// A 422 whose problem is named after its rule.
    private func unprocessable(_ rule: String, _ detail: String, _ pointer: String?) -> Rejection {
        Rejection(status: 422, problem: rule, detail: detail, pointer: pointer, rule: rule)
    }
}
