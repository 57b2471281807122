internal import Contracts

/// Why an indicator can't be as it is described.
enum IndicatorError: Error, Sendable, Hashable {
    /// There is no such source.
    case unknownSource(ResourceID)
    /// The value hasn't the form of its type.
    case noValue(IndicatorSort)
    /// The source has given it already.
    case recorded(ResourceID)
    /// It may be passed on further than what its source gives.
    case freerThanSource(SharingMarking)
    /// It was seen after now.
    case seenInTheFuture(member: String)
    /// That can't be before it was first seen.
    case beforeFirstSeen(member: String)
    /// That is no technique's number.
    case noTechnique(index: Int)
}
