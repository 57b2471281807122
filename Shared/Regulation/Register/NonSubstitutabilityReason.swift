/// Why a provider is hard to replace: the answers of Implementing Regulation (EU) 2024/2956, Annex I, column
/// B_07.01.0060.
public enum NonSubstitutabilityReason: String, Sendable, Codable, CaseIterable {
    /// There is no real alternative.
    case noAlternatives = "no-alternatives"
    /// Moving the service, or taking it back, is difficult.
    case hardToMigrate = "hard-to-migrate"
    /// Both.
    case noAlternativesAndHardToMigrate = "no-alternatives-and-hard-to-migrate"

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .noAlternatives: "eba_ZZ:x963"
        case .hardToMigrate: "eba_ZZ:x964"
        case .noAlternativesAndHardToMigrate: "eba_ZZ:x965"
        }
    }
}
