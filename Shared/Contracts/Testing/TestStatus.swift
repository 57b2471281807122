/// How far a test has come.
public enum TestStatus: String, Sendable, Codable, CaseIterable {
    /// It is to be.
    case planned
    /// It has begun.
    case inProgress = "in-progress"
    /// It is over, and its result is there.
    case completed
    /// It won't be, or was broken off.
    case cancelled
}
