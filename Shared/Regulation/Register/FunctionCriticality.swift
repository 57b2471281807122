/// Whether a function is critical or important: the answers of Implementing Regulation (EU) 2024/2956, Annex I,
/// template B_06.01, the most pressing first.
public enum FunctionCriticality: String, Sendable, Codable, CaseIterable {
    /// Yes.
    case criticalOrImportant = "critical-or-important"
    /// The assessment isn't made.
    case notAssessed = "not-assessed"
    /// No.
    case notCriticalOrImportant = "not-critical-or-important"

    /// The answer in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .criticalOrImportant: "eba_BT:x28"
        case .notAssessed: "eba_BT:x21"
        case .notCriticalOrImportant: "eba_BT:x29"
        }
    }

    /// What is inherited from several: one that isn't assessed may yet turn out to be critical, so it comes before
    /// those that are not.
    /// - Parameter answers: of what it is inherited from.
    /// - Returns: the most pressing answer; nil when there is none.
    public static func inherited(from answers: Set<FunctionCriticality>) -> FunctionCriticality? {
        allCases.first { answers.contains($0) }
    }
}
