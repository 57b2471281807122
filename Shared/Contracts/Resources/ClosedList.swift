/// A list of values that the law closes. A field names its list here; the values stand in the law's data, so that they
/// are written once.
public enum ClosedList: String, Sendable, Hashable, CaseIterable {
    /// The financial entities of Regulation (EU) 2022/2554, Article 2(1), points (a) to (t).
    case entityType
    /// The sizes of Regulation (EU) 2022/2554, Article 3(60), (63) and (64), and `large`.
    case entitySize
    /// The pillars of Regulation (EU) 2022/2554: its Chapters II to VI.
    case pillar
    /// The criteria of Delegated Regulation (EU) 2024/1772, Articles 1 to 7.
    case incidentCriterion
    /// The types of incident of Implementing Regulation (EU) 2025/302, Annex II, field 3.23.
    case incidentType
    /// The ways of discovery of Implementing Regulation (EU) 2025/302, Annex II, field 2.7.
    case incidentDiscovery
    /// The root causes of Implementing Regulation (EU) 2025/302, Annex II, field 4.1.
    case incidentRootCause
    /// The reputational impacts of Delegated Regulation (EU) 2024/1772, Article 2(1).
    case reputationalImpact
    /// The data losses of Delegated Regulation (EU) 2024/1772, Article 5.
    case dataLoss
}
