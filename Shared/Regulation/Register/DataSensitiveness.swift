/// How sensitive the data are that a provider stores or processes: the answers of Implementing Regulation (EU)
/// 2024/2956, Annex I, column B_02.02.0170; of several the highest counts.
public enum DataSensitiveness: String, Sendable, Codable, CaseIterable {
    /// Low.
    case low
    /// Medium.
    case medium
    /// High.
    case high

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .low: "eba_ZZ:x791"
        case .medium: "eba_ZZ:x792"
        case .high: "eba_ZZ:x793"
        }
    }
}
