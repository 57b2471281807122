/// What a contract for ICT services must hold: Regulation (EU) 2022/2554, Article 30(2), points (a) to (i), in every
/// contract; Article 30(3), points (a) to (f), beside them where it supports a critical or important function.
public enum ContractClause: String, Sendable, Codable, CaseIterable {
    /// Article 30(2), point (a): all services described, and whether those for critical or important functions may be
    /// subcontracted.
    case descriptionAndSubcontracting = "description-and-subcontracting"
    /// Article 30(2), point (b): where services are provided and data are kept, and notice before that changes.
    case locations
    /// Article 30(2), point (c): availability, authenticity, integrity and confidentiality of data.
    case dataProtection = "data-protection"
    /// Article 30(2), point (d): access to data, their recovery and their return when the provider fails or the
    /// contract ends.
    case dataAccessAndReturn = "data-access-and-return"
    /// Article 30(2), point (e): service levels with their updates and revisions.
    case serviceLevels = "service-levels"
    /// Article 30(2), point (f): help in an ICT incident, free or at a price fixed before.
    case incidentAssistance = "incident-assistance"
    /// Article 30(2), point (g): full cooperation with competent and resolution authorities.
    case cooperationWithAuthorities = "cooperation-with-authorities"
    /// Article 30(2), point (h): rights to terminate, and the notice for it.
    case terminationRights = "termination-rights"
    /// Article 30(2), point (i): how the provider takes part in awareness programmes and training.
    case awarenessAndTraining = "awareness-and-training"
    /// Article 30(3), point (a): full service levels with precise targets, and correction without undue delay.
    case serviceLevelTargets = "service-level-targets"
    /// Article 30(3), point (b): notice periods and reporting by the provider.
    case reportingByProvider = "reporting-by-provider"
    /// Article 30(3), point (c): contingency plans that are tested, and security measures.
    case contingencyAndSecurity = "contingency-and-security"
    /// Article 30(3), point (d): taking part in threat-led penetration tests.
    case threatLedTesting = "threat-led-testing"
    /// Article 30(3), point (e): monitoring, access, inspection and audit.
    case accessInspectionAndAudit = "access-inspection-and-audit"
    /// Article 30(3), point (f): exit strategies with a transition period.
    case exitAndTransition = "exit-and-transition"

    /// Whether only contracts that support a critical or important function need it.
    public var isForCriticalFunctions: Bool { place.paragraph == 3 }

    /// The provision that asks for it: `Regulation (EU) 2022/2554, Article 30(2)(a)`.
    public var article: String { "Regulation (EU) 2022/2554, Article 30(\(place.paragraph))(\(place.point))" }

    /// The clauses that a contract needs, in the law's order.
    /// - Parameter criticalFunctions: whether it supports a critical or important function.
    public static func required(criticalFunctions: Bool) -> [ContractClause] {
        allCases.filter { criticalFunctions || !$0.isForCriticalFunctions }
    }

    private var place: (paragraph: Int, point: Character) {
        switch self {
        case .descriptionAndSubcontracting: (2, "a")
        case .locations: (2, "b")
        case .dataProtection: (2, "c")
        case .dataAccessAndReturn: (2, "d")
        case .serviceLevels: (2, "e")
        case .incidentAssistance: (2, "f")
        case .cooperationWithAuthorities: (2, "g")
        case .terminationRights: (2, "h")
        case .awarenessAndTraining: (2, "i")
        case .serviceLevelTargets: (3, "a")
        case .reportingByProvider: (3, "b")
        case .contingencyAndSecurity: (3, "c")
        case .threatLedTesting: (3, "d")
        case .accessInspectionAndAudit: (3, "e")
        case .exitAndTransition: (3, "f")
        }
    }
}
