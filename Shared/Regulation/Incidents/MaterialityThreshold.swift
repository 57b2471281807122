/// The materiality thresholds of Delegated Regulation (EU) 2024/1772, Article 9, in its order. The raw value is the
/// provision within the Article.
public enum MaterialityThreshold: String, Sendable, CaseIterable {
    /// The share of the clients who use the service.
    case clientShare = "(1)(a)"
    /// The number of clients who use the service.
    case clientNumber = "(1)(b)"
    /// The share of the financial counterparts that are active in providing the service.
    case counterpartShare = "(1)(c)"
    /// The share of the daily average number of transactions.
    case transactionNumberShare = "(1)(d)"
    /// The share of the daily average value of transactions.
    case transactionValueShare = "(1)(e)"
    /// Any client or counterpart held relevant under Article 1(3).
    case relevantParties = "(1)(f)"
    /// Any impact of Article 2(1).
    case reputation = "(2)"
    /// The incident's duration.
    case duration = "(3)(a)"
    /// The downtime of ICT services that support critical or important functions.
    case criticalDowntime = "(3)(b)"
    /// The number of Member States with an impact.
    case memberStates = "(4)"
    /// A data loss that harms business objectives, or the ability to meet regulatory requirements.
    case dataLosses = "(5)(a)"
    /// A successful, malicious and unauthorised access that may lead to data losses.
    case maliciousAccess = "(5)(b)"
    /// Costs and losses.
    case costs = "(6)"

    /// How many of the thresholds of Article 9(1) to (6) make an incident that has hit critical services a major one
    /// (Article 8(1)(b)).
    public static let neededForMajorIncident = 2

    /// The provision as lawyers cite it.
    public var citation: String { "Delegated Regulation (EU) 2024/1772, Article 9\(rawValue)" }

    /// The criterion whose threshold it is. Those of one criterion count once (Article 8(1)(b)): a paragraph of
    /// Article 9 is one threshold.
    public var criterion: IncidentCriterion {
        switch self {
        case .clientShare, .clientNumber, .counterpartShare, .transactionNumberShare, .transactionValueShare,
            .relevantParties:
            .clientsCounterpartsTransactions
        case .reputation: .reputationalImpact
        case .duration, .criticalDowntime: .durationAndDowntime
        case .memberStates: .geographicalSpread
        case .dataLosses, .maliciousAccess: .dataLosses
        case .costs: .economicImpact
        }
    }

    /// The figure at which it lies; nil for a threshold without one.
    public var limit: MaterialityLimit? {
        switch self {
        case .clientShare, .transactionNumberShare, .transactionValueShare: MaterialityLimit(10, .percent)
        case .counterpartShare: MaterialityLimit(30, .percent)
        case .clientNumber: MaterialityLimit(100_000, .number)
        case .duration: MaterialityLimit(24, .hours)
        case .criticalDowntime: MaterialityLimit(2, .hours)
        case .memberStates: MaterialityLimit(2, .number, isReachedAtValue: true)
        case .costs: MaterialityLimit(100_000, .euro)
        case .relevantParties, .reputation, .dataLosses, .maliciousAccess: nil
        }
    }
}
