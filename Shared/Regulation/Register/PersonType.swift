/// What sort of person a provider is: the answers of Implementing Regulation (EU) 2024/2956, Annex I, column
/// B_05.01.0070.
public enum PersonType: String, Sendable, Codable, CaseIterable {
    /// A legal person.
    case legalPerson = "legal-person"
    /// An individual acting in a business capacity.
    case individual

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .legalPerson: "eba_CT:x212"
        case .individual: "eba_CT:x213"
        }
    }
}
