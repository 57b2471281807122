/// Why a risk can't be recorded, changed or simulated as asked. Members are JSON members of the command.
enum RiskError: Error, Sendable, Equatable {
    /// The title has no visible character.
    case blankTitle
    /// A range's bound is below zero or not a number.
    case rangeNegative(member: String)
    /// A range's bounds aren't least ≤ most likely ≤ most.
    case rangeOrder(member: String)
    /// The control's name has no visible character.
    case blankControl
    /// A share isn't between 0 and 1.
    case share(member: String)
    /// The risk has a control by that identifier already.
    case controlExists
    /// The risk has as many controls as it may have.
    case tooManyControls
    /// Too few years or too many.
    case years
    /// The seed is negative or too large.
    case seed
    /// Years and frequency together make a simulation that takes too long.
    case simulationTooLarge
    /// The turnover is negative or not a number.
    case turnover
    /// A gap's obligation isn't in the catalogue.
    case unknownObligation(gap: Int, obligation: String)
    /// A gap's severity isn't between 0 and 1.
    case severity(gap: Int)
    /// A gap stands twice in the list.
    case repeatedGap(gap: Int)
}
