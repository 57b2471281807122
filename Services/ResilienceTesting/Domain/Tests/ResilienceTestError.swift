internal import Contracts

/// Why a test can't be as it is described.
enum ResilienceTestError: Error, Sendable, Hashable {
    /// The text has no visible character.
    case blank(member: String)
    /// Article 25(1) names no such test.
    case unknownSort(String)
    /// Neither a function nor an asset is tested.
    case nothingTested
    /// That can't be before what it follows.
    case tooEarly(member: String, after: String)
    /// That lies in the future.
    case inTheFuture(member: String)
    /// A test that has come so far has that.
    case missing(member: String, TestStatus)
    /// A test that hasn't come so far doesn't have that.
    case notYet(member: String, TestStatus)
    /// Whether and why its testers are independent is said once it has begun.
    case independenceMissing(member: String)
    /// It has found something, so it has begun.
    case hasFindings
    /// It confirms a finding's remedy by what it would say no more.
    case confirms(finding: ResourceID)
}
