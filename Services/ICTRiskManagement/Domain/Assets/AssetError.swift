internal import Contracts

/// Why an asset can't be as it is described.
enum AssetError: Error, Sendable, Hashable {
    /// The text has no visible character.
    case blank(member: String)
    /// There is no such function.
    case unknownFunction(index: Int)
    /// There is no such asset.
    case unknownAsset(index: Int)
    /// An asset doesn't depend on itself.
    case dependsOnItself(index: Int)
    /// Its classification is below one of its requirements.
    case classifiedBelow(ProtectionLevel)
    /// Support that follows regular support can't end before it, nor be without it.
    case supportEndsEarly(member: String)
    /// A function that it supports must be back sooner.
    case longerThanFunction(RecoveryObjective, hours: Int)
}
