import Contracts
import Foundation

/// Values that the tests start from.
enum Samples {
    /// 2026-05-28T20:26:40Z.
    static let now = Timestamp(microseconds: 1_780_000_000_000_000)

    static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text: text) else { throw NoDay() }
        return day
    }

    /// A legal entity identifier with right check digits (ISO 7064, MOD 97-10) over eighteen characters.
    static func identifier(_ stem: String) -> String {
        let remainder = (stem + "00").utf8.reduce(0) { sum, byte in
            let value = byte <= 57 ? Int(byte) - 48 : Int(byte) - 55
            return (sum * (value > 9 ? 100 : 10) + value) % 97
        }
        let digits = String(98 - remainder)
        return stem + (digits.count == 1 ? "0" : "") + digits
    }

    static let cloudCode = identifier("0000CLOUDEXAMPLE01")

    static func provider(
        _ name: String = "Wolkenhafen Ltd", code: String = cloudCode, parent: ResourceID? = nil
    ) -> ProviderContent {
        ProviderContent(
            name: name, identificationCode: code, identificationCodeType: "lei", additionalCode: "IEIE.123456",
            additionalCodeType: "euid", personType: "legal-person", headquartersCountry: "IE", annualExpense: 84_000,
            annualExpenseCurrency: "EUR", ultimateParent: parent, contactName: "Maeve Byrne",
            contactEmail: "maeve.byrne@wolkenhafen.example", contactPhone: "+353 1 555 0100", status: .active)
    }

    static func individual(_ type: String, _ code: String) -> ProviderContent {
        ProviderContent(
            name: "Jorun Aske", identificationCode: code, identificationCodeType: type, personType: "individual",
            headquartersCountry: "NO", status: .underAssessment)
    }

    static let allClauses = [
        "description-and-subcontracting", "locations", "data-protection", "data-access-and-return", "service-levels",
        "incident-assistance", "cooperation-with-authorities", "termination-rights", "awareness-and-training",
    ]
    static let criticalClauses = [
        "service-level-targets", "reporting-by-provider", "contingency-and-security", "threat-led-testing",
        "access-inspection-and-audit", "exit-and-transition",
    ]

    /// A contract of which nothing is missing.
    static func contract(
        _ number: String = "C-001", with provider: ResourceID = ResourceID(UUID()), arrangement: String = "standalone",
        under overarching: ResourceID? = nil
    ) throws -> ContractContent {
        ContractContent(
            referenceNumber: number, arrangement: arrangement, overarching: overarching, provider: provider,
            serviceTypes: ["cloud-infrastructure"], startsOn: try day("2024-02-01"), entityNoticeDays: 90,
            providerNoticeDays: 180, governingLawCountry: "DE", provisionCountries: ["IE"], storesData: true,
            storageCountries: ["DE", "IE"], processingCountries: ["IE"], dataSensitiveness: "high",
            annualExpense: 84_000, annualExpenseCurrency: "EUR", functions: [ResourceID(UUID())],
            supportsCriticalFunction: true, reliance: "material", substitutability: "medium-complexity",
            lastAuditOn: try day("2025-05-12"), hasExitPlan: true, reintegration: "difficult",
            impactOfDiscontinuing: "high", alternatives: "yes", alternativeProviders: "Nordwolke AS",
            clauses: allClauses + criticalClauses)
    }

    private struct NoDay: Error {}
}
