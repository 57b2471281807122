/// The financial entities that Regulation (EU) 2022/2554 binds: Article 2(1), points (a) to (t). ICT third-party service
/// providers (point (u)) are no financial entities (Article 2(2)).
public enum EntityType: String, Sendable, Codable, CaseIterable {
    /// Article 2(1), point (a).
    case creditInstitution = "credit-institution"
    /// Article 2(1), point (b), those exempted under Directive (EU) 2015/2366 included.
    case paymentInstitution = "payment-institution"
    /// Article 2(1), point (c).
    case accountInformationServiceProvider = "account-information-service-provider"
    /// Article 2(1), point (d), those exempted under Directive 2009/110/EC included.
    case electronicMoneyInstitution = "electronic-money-institution"
    /// Article 2(1), point (e).
    case investmentFirm = "investment-firm"
    /// Article 2(1), point (f): authorised crypto-asset service providers and issuers of asset-referenced tokens.
    case cryptoAssetServiceProvider = "crypto-asset-service-provider"
    /// Article 2(1), point (g).
    case centralSecuritiesDepository = "central-securities-depository"
    /// Article 2(1), point (h).
    case centralCounterparty = "central-counterparty"
    /// Article 2(1), point (i).
    case tradingVenue = "trading-venue"
    /// Article 2(1), point (j).
    case tradeRepository = "trade-repository"
    /// Article 2(1), point (k).
    case alternativeInvestmentFundManager = "alternative-investment-fund-manager"
    /// Article 2(1), point (l).
    case managementCompany = "management-company"
    /// Article 2(1), point (m).
    case dataReportingServiceProvider = "data-reporting-service-provider"
    /// Article 2(1), point (n).
    case insuranceUndertaking = "insurance-undertaking"
    /// Article 2(1), point (o): insurance, reinsurance and ancillary insurance intermediaries.
    case insuranceIntermediary = "insurance-intermediary"
    /// Article 2(1), point (p).
    case occupationalPensionInstitution = "occupational-pension-institution"
    /// Article 2(1), point (q).
    case creditRatingAgency = "credit-rating-agency"
    /// Article 2(1), point (r).
    case criticalBenchmarkAdministrator = "critical-benchmark-administrator"
    /// Article 2(1), point (s).
    case crowdfundingServiceProvider = "crowdfunding-service-provider"
    /// Article 2(1), point (t).
    case securitisationRepository = "securitisation-repository"

    /// The letter of its point in Article 2(1).
    public var point: Character {
        switch self {
        case .creditInstitution: "a"
        case .paymentInstitution: "b"
        case .accountInformationServiceProvider: "c"
        case .electronicMoneyInstitution: "d"
        case .investmentFirm: "e"
        case .cryptoAssetServiceProvider: "f"
        case .centralSecuritiesDepository: "g"
        case .centralCounterparty: "h"
        case .tradingVenue: "i"
        case .tradeRepository: "j"
        case .alternativeInvestmentFundManager: "k"
        case .managementCompany: "l"
        case .dataReportingServiceProvider: "m"
        case .insuranceUndertaking: "n"
        case .insuranceIntermediary: "o"
        case .occupationalPensionInstitution: "p"
        case .creditRatingAgency: "q"
        case .criticalBenchmarkAdministrator: "r"
        case .crowdfundingServiceProvider: "s"
        case .securitisationRepository: "t"
        }
    }

    /// The provision as lawyers cite it: `Article 2(1), point (a)`.
    public var citation: String { "Article 2(1), point (\(point))" }

    /// Whether the type can be a microenterprise at all: trading venues, central counterparties, trade repositories and
    /// central securities depositories never are (Article 3, point (60)).
    public var canBeMicroenterprise: Bool {
        switch self {
        case .tradingVenue, .centralCounterparty, .tradeRepository, .centralSecuritiesDepository: false
        default: true
        }
    }
}
