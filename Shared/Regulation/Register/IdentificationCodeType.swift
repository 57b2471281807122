/// What sort of code a provider is identified by: the answers of Implementing Regulation (EU) 2024/2956, Annex I,
/// columns B_05.01.0020 and 0040.
public enum IdentificationCodeType: String, Sendable, Codable, CaseIterable {
    /// A legal entity identifier (ISO 17442).
    case legalEntityIdentifier = "lei"
    /// The European unique identifier of the business registers.
    case europeanUniqueIdentifier = "euid"
    /// The number in a register of companies; for individuals alone.
    case corporateRegistrationNumber = "corporate-registration-number"
    /// A number for value added tax; for individuals alone.
    case vatNumber = "vat-number"
    /// A passport's number; for individuals alone.
    case passportNumber = "passport-number"
    /// A national identity number; for individuals alone.
    case nationalIdentityNumber = "national-identity-number"

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .legalEntityIdentifier: "eba_qCO:qx2000"
        case .europeanUniqueIdentifier: "eba_qCO:qx2002"
        case .corporateRegistrationNumber: "eba_qCO:qx2003"
        case .vatNumber: "eba_qCO:qx2004"
        case .passportNumber: "eba_qCO:qx2005"
        case .nationalIdentityNumber: "eba_qCO:qx2001"
        }
    }

    /// Whether a legal person may be identified by it (Article 3(5)); the others are for individuals.
    public var identifiesLegalPersons: Bool { self == .legalEntityIdentifier || self == .europeanUniqueIdentifier }
}
