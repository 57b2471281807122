internal import Contracts
internal import Regulation

/// Why a business function can't be as it is described.
enum BusinessFunctionError: Error, Sendable, Hashable {
    /// The text has no visible character.
    case blank(member: String)
    /// The number isn't F with digits.
    case noIdentifier(String)
    /// The closed list has no such value.
    case notOnList(member: String, value: String)
    /// What was assessed was assessed on a day.
    case assessmentDateMissing
    /// What isn't assessed has no day of it.
    case notAssessed
    /// It was assessed after today.
    case assessedInTheFuture
    /// The financial entity has another function under that number.
    case identifierTaken(ResourceID)
    /// The financial entity has that function under another number.
    case recorded(ResourceID)
    /// An asset that supports it recovers later than it would have to.
    case assetRecoversLater(RecoveryObjective, asset: ResourceID)
}
