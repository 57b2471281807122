/// How far a finding of a test has come.
public enum FindingStatus: String, Sendable, Codable, CaseIterable {
    /// It waits.
    case open
    /// It is said to be remedied.
    case remedied
    /// It is confirmed that the weakness is fully addressed.
    case validated
    /// The risk is borne.
    case accepted
}
