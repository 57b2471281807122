/// What it would mean to discontinue a function: the answers of Implementing Regulation (EU) 2024/2956, Annex I,
/// template B_06.01.
public enum ImpactOfDiscontinuing: String, Sendable, Codable, CaseIterable {
    case low
    case medium
    case high
    /// The assessment isn't made.
    case notAssessed = "not-assessed"

    /// The answer in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .low: "eba_ZZ:x791"
        case .medium: "eba_ZZ:x792"
        case .high: "eba_ZZ:x793"
        case .notAssessed: "eba_ZZ:x799"
        }
    }
}
