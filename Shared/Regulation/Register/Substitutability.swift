/// How easily a provider can be replaced: the answers of Implementing Regulation (EU) 2024/2956, Annex I, column
/// B_07.01.0050.
public enum Substitutability: String, Sendable, Codable, CaseIterable {
    /// It can't be.
    case notSubstitutable = "not-substitutable"
    /// With great difficulty.
    case highlyComplex = "highly-complex"
    /// With some difficulty.
    case mediumComplexity = "medium-complexity"
    /// Easily.
    case easilySubstitutable = "easily-substitutable"

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .notSubstitutable: "eba_ZZ:x959"
        case .highlyComplex: "eba_ZZ:x960"
        case .mediumComplexity: "eba_ZZ:x961"
        case .easilySubstitutable: "eba_ZZ:x962"
        }
    }

    /// Whether the register asks why (column B_07.01.0060).
    public var needsReason: Bool { self == .notSubstitutable || self == .highlyComplex }
}
