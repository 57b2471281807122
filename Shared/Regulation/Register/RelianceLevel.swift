/// How far a function relies on a service: the answers of Implementing Regulation (EU) 2024/2956, Annex I, column
/// B_02.02.0180.
public enum RelianceLevel: String, Sendable, Codable, CaseIterable {
    /// Not to speak of.
    case notSignificant = "not-significant"
    /// A little.
    case low
    /// Materially.
    case material
    /// Wholly.
    case full

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .notSignificant: "eba_ZZ:x794"
        case .low: "eba_ZZ:x795"
        case .material: "eba_ZZ:x796"
        case .full: "eba_ZZ:x797"
        }
    }
}
