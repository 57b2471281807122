/// How easily a service can be taken back into the house: the answers of Implementing Regulation (EU) 2024/2956,
/// Annex I, column B_07.01.0090.
public enum Reintegration: String, Sendable, Codable, CaseIterable {
    /// Easily.
    case easy
    /// With difficulty.
    case difficult
    /// With great difficulty.
    case highlyComplex = "highly-complex"
    /// The question doesn't arise: for providers within the group.
    case notApplicable = "not-applicable"

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .easy: "eba_ZZ:x798"
        case .difficult: "eba_ZZ:x966"
        case .highlyComplex: "eba_ZZ:x967"
        case .notApplicable: "eba_ZZ:x0"
        }
    }
}
