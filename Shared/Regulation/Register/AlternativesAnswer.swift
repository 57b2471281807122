/// Whether alternative providers are known: the answers of Implementing Regulation (EU) 2024/2956, Annex I, column
/// B_07.01.0110.
public enum AlternativesAnswer: String, Sendable, Codable, CaseIterable {
    /// Some are.
    case yes
    /// None is.
    case no
    /// The assessment isn't made.
    case notAssessed = "not-assessed"

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .yes: "eba_BT:x28"
        case .no: "eba_BT:x29"
        case .notAssessed: "eba_BT:x21"
        }
    }
}
