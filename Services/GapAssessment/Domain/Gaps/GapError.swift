/// Why a gap can't be changed as asked.
enum GapError: Error, Sendable, Equatable {
    /// A state is attested without saying why.
    case statementMissing
    /// Something is stated and no state attested.
    case statusMissing
    /// The owner's name has no visible character.
    case blankOwner
}
