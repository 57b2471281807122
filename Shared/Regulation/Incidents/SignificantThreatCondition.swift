/// The conditions that all make a cyber threat significant: Delegated Regulation (EU) 2024/1772, Article 10.
public enum SignificantThreatCondition: String, Sendable, CaseIterable {
    /// It could affect critical or important functions, other financial entities, providers, clients or counterparts.
    case reach = "(a)"
    /// It has a high probability of becoming real.
    case probability = "(b)"
    /// If it became real, one of ``decidingCriteria`` could be met.
    case consequence = "(c)"

    /// The criteria of which one decides whether point (c) is met. Those of Article 9(2), (3), (5) and (6) may be
    /// considered beside them, but don't decide.
    public static let decidingCriteria: Set<IncidentCriterion> = [
        .criticalServices, .clientsCounterpartsTransactions, .geographicalSpread,
    ]

    /// The provision as lawyers cite it.
    public var citation: String { "Delegated Regulation (EU) 2024/1772, Article 10\(rawValue)" }
}
