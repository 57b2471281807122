/// Why a contract ended: the answers of Implementing Regulation (EU) 2024/2956, Annex I, column
/// B_02.02.0090.
public enum TerminationReason: String, Sendable, Codable, CaseIterable {
    /// It ran out and was not renewed.
    case expired
    /// The provider broke law, regulation or the contract.
    case breachByProvider = "breach-by-provider"
    /// Something about the provider could alter the function that it supports.
    case impedimentsOfProvider = "impediments-of-provider"
    /// The provider was weak in managing and securing sensitive data.
    case dataSecurityWeaknesses = "data-security-weaknesses"
    /// The competent authority asked for it.
    case requestOfAuthority = "request-of-authority"
    /// Another reason.
    case other

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .expired: "eba_CO:x4"
        case .breachByProvider: "eba_CO:x5"
        case .impedimentsOfProvider: "eba_CO:x6"
        case .dataSecurityWeaknesses: "eba_CO:x7"
        case .requestOfAuthority: "eba_CO:x8"
        case .other: "eba_CO:x9"
        }
    }
}
