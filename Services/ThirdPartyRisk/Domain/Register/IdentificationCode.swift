internal import Contracts
internal import Regulation

/// The form that a code has which identifies a provider.
enum IdentificationCode {
    /// Whether a code has the form of its sort.
    static func isWellFormed(_ code: String, _ type: IdentificationCodeType) -> Bool {
        guard !code.contains(where: \.isWhitespace), !isPlaceholder(code) else { return false }
        return switch type {
        case .legalEntityIdentifier: isLegalEntityIdentifier(code)
        case .europeanUniqueIdentifier: isEuropeanUniqueIdentifier(code)
        // The law gives these no form.
        case .corporateRegistrationNumber, .vatNumber, .passportNumber, .nationalIdentityNumber: true
        }
    }

    private static func isLegalEntityIdentifier(_ code: String) -> Bool {
        do throws(IdentifierError) {
            _ = try LegalEntityIdentifier(code)
            return true
        } catch { return false }
    }

    /// Country, register, dot, number: `DEK1101R.HRB123456`. Greece's registers write `EL`.
    private static func isEuropeanUniqueIdentifier(_ code: String) -> Bool {
        guard code.wholeMatch(of: #/[A-Z]{2}[A-Za-z0-9]+\.[!-~]+/#) != nil else { return false }
        return EconomicAreaCountry(code: String(code.prefix(2))) != nil
    }

    /// What people write where they know no code.
    private static func isPlaceholder(_ code: String) -> Bool {
        ["TBD", "N/A"].contains(code.uppercased()) || Set(code).count == 1
    }
}
