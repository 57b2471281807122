internal import Contracts

/// Why a finding of a test can't be as it is described.
enum TestFindingError: Error, Sendable, Hashable {
    /// The text has no visible character.
    case blank(member: String)
    /// There is no such test.
    case unknownTest(member: String)
    /// A test that hasn't begun has found nothing.
    case testNotBegun
    /// That can't be before what it follows.
    case tooEarly(member: String, after: String)
    /// That lies in the future.
    case inTheFuture(member: String)
    /// A finding that has come so far has that.
    case missing(member: String, FindingStatus)
    /// A finding of that status doesn't have that.
    case notInStatus(member: String, FindingStatus)
    /// Another test tries it again.
    case retestIsTest
    /// What the retest says doesn't confirm the remedy.
    case retestConfirmsNothing
}
