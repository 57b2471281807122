/// The criteria by which incidents are classified (Regulation (EU) 2022/2554, Article 18(1)): Articles 1 to 7 of
/// Delegated Regulation (EU) 2024/1772 in their order, and the closed list of Implementing Regulation (EU) 2025/302,
/// Annex II, field 2.5.
public enum IncidentCriterion: String, Sendable, Codable, CaseIterable {
    /// Article 1.
    case clientsCounterpartsTransactions = "clients-financial-counterparts-and-transactions-affected"
    /// Article 2.
    case reputationalImpact = "reputational-impact"
    /// Article 3.
    case durationAndDowntime = "duration-and-service-downtime"
    /// Article 4.
    case geographicalSpread = "geographical-spread"
    /// Article 5.
    case dataLosses = "data-losses"
    /// Article 6.
    case criticalServices = "critical-services-affected"
    /// Article 7.
    case economicImpact = "economic-impact"
}
