internal import Contracts

/// Why a plan can't be made or a measure changed as asked.
enum PlanError: Error, Sendable, Equatable {
    /// The country is none of the European Economic Area.
    case unknownCountry(String)
    /// A day is outside the years that plans may lie in.
    case dateOutOfRange(member: String)
    /// A gap's obligation isn't in the catalogue.
    case unknownObligation(gap: Int, obligation: String)
    /// A gap's severity isn't between 0 and 1.
    case severity(gap: Int)
    /// A gap's expected loss is below zero.
    case expectedLoss(gap: Int)
    /// A gap stands twice in the list.
    case repeatedGap(gap: Int)
    /// Measures wait for each other.
    case circularDependency
    /// The owner's name has no visible character.
    case blankOwner
    /// The progress isn't between 0 and 100.
    case progress
    /// A day is no working day; the next one is named.
    case notWorkingDay(member: String, day: CalendarDate, next: CalendarDate)
    /// The last day is before the first.
    case endBeforeStart(startsOn: CalendarDate, endsOn: CalendarDate)
    /// The first day isn't after a predecessor's last.
    case beforePredecessor(title: String, endsOn: CalendarDate)
}
