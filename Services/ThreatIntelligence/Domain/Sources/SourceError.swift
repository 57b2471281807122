/// Why a source can't be as it is described.
enum SourceError: Error, Sendable, Hashable {
    /// The name has no visible character.
    case blankName
    /// The address is no https address.
    case noAddress(String)
    /// Only in an arrangement does one take part.
    case notAnArrangement(member: String)
    /// An arrangement says since when the organisation takes part.
    case joiningMissing
    /// That can't be before what it follows.
    case tooEarly(member: String, after: String)
    /// That lies in the future.
    case inTheFuture(member: String)
}
