internal import Contracts

/// Why an incident can't be as it is described.
enum IncidentError: Error, Sendable, Hashable {
    /// The text has no visible character.
    case blank(member: String)
    /// The value is none of the list that the law closes.
    case unknownValue(String, at: String)
    /// The figure is below zero.
    case negative(member: String)
    /// The amount has no currency.
    case currencyMissing(of: String)
    /// The one can't be true while the other is.
    case contradiction(member: String, of: String)
    /// The status has a moment that isn't there.
    case momentMissing(IncidentStatus, member: String)
    /// The moment is that of a later status.
    case statusNotReached(IncidentStatus, member: String)
    /// That can't be before what it follows.
    case tooEarly(member: String, after: String)
    /// That lies in the future.
    case inTheFuture(member: String)
    /// There is no such incident to recur.
    case unknownIncident(ResourceID)
    /// It can't be a recurrence of itself.
    case recursOfItself
    /// The incident that is named is a recurrence itself.
    case notTheFirst(ResourceID, but: ResourceID)
    /// It is named by recurrences as the first of their series.
    case isTheFirst
}
