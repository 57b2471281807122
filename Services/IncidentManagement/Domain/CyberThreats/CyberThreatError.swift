/// Why a cyber threat can't be as it is described.
enum CyberThreatError: Error, Sendable, Hashable {
    /// The text has no visible character.
    case blank(member: String)
    /// That is none of the criteria.
    case unknownCriterion(String, index: Int)
    /// That lies in the future.
    case inTheFuture(member: String)
    /// Nobody was told of it before it was seen.
    case notifiedBeforeSeen
}
