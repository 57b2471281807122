/// How soon a finding of a test is remedied, among the others.
public enum RemedyPriority: String, Sendable, Codable, CaseIterable {
    /// When the others are.
    case low
    /// In its turn.
    case normal
    /// Before the others.
    case high
    /// At once.
    case urgent
}
