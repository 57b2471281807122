internal import Contracts
internal import Regulation

extension OrganisationError {
    private static let act = "Regulation (EU) 2022/2554"

    /// The refusal that names the member at fault and the article behind it.
    var rejection: Rejection {
        switch self {
        case .blankName:
            return Rejection(
                status: 422, problem: "blank-name", detail: "An organisation needs a name.", pointer: "/name",
                rule: "name")
        case .unknownEntityType(let text):
            return Rejection(
                status: 422, problem: "unknown-entity-type",
                detail: "\(text) is none of: \(EntityType.allCases.map(\.rawValue).joined(separator: ", ")).",
                pointer: "/entityType", rule: "entity-type", article: "\(Self.act), Article 2(1), points (a) to (t)")
        case .unknownCountry(let text):
            return Rejection(
                status: 422, problem: "unknown-country",
                detail: "\(text) is not the ISO 3166-1 code of a State of the European Economic Area.",
                pointer: "/country", rule: "economic-area-country")
        case .unknownCurrency(let text):
            return Rejection(
                status: 422, problem: "unknown-currency",
                detail: "\(text) is none of: \(CurrencyCode.allCases.map(\.rawValue).joined(separator: ", ")).",
                pointer: "/currency", rule: "reporting-currency",
                article: "Implementing Regulation (EU) 2025/302, Annex II, field 1.15")
        case .negativeFigure(let member):
            return Rejection(
                status: 422, problem: "negative-figure", detail: "The member \(member) can't be below zero.",
                pointer: "/\(member)", rule: "not-negative", article: "\(Self.act), Article 3(60), (63) and (64)")
        case .impossible(let error):
            return Self.rejection(of: error)
        }
    }

    private static func rejection(of error: OrganisationFactsError) -> Rejection {
        switch error {
        case .neverMicroenterprise(let type):
            Rejection(
                status: 422, problem: "never-microenterprise",
                detail: "An organisation of the type \(type.rawValue) is never a microenterprise.",
                pointer: "/entityType", rule: "never-microenterprise", article: "\(act), Article 3(60)")
        case .notOnSimplifiedList(let type):
            Rejection(
                status: 422, problem: "not-on-simplified-list",
                detail: """
                    The simplified ICT risk management framework is not open to the type \(type.rawValue): its list \
                    is closed.
                    """,
                pointer: "/simplifiedFramework", rule: "simplified-framework-list", article: "\(act), Article 16(1)")
        case .exemptFromThreatLedTesting:
            Rejection(
                status: 422, problem: "exempt-from-threat-led-testing",
                detail: """
                    Microenterprises and organisations with the simplified framework are not identified for \
                    threat-led penetration testing.
                    """,
                pointer: "/identifiedForThreatLedTesting", rule: "threat-led-testing-exemption",
                article: "\(act), Article 26(1)")
        }
    }
}
