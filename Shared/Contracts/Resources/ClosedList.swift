/// A list of values that the law closes. A field names its list here; the values stand in the law's data, so that they
/// are written once.
public enum ClosedList: String, Sendable, Hashable, CaseIterable {
    /// The financial entities of Regulation (EU) 2022/2554, Article 2(1), points (a) to (t).
    case entityType
    /// The sizes of Regulation (EU) 2022/2554, Article 3(60), (63) and (64), and `large`.
    case entitySize
    /// The pillars of Regulation (EU) 2022/2554: its Chapters II to VI.
    case pillar
    /// The licensed activities of Implementing Regulation (EU) 2024/2956, Annex II.
    case licensedActivity
    /// Whether a function is critical or important: Implementing Regulation (EU) 2024/2956, Annex I, template B_06.01.
    case functionCriticality
    /// What discontinuing a function would mean: Implementing Regulation (EU) 2024/2956, Annex I, template B_06.01.
    case impactOfDiscontinuing
    /// The tests that Regulation (EU) 2022/2554, Article 25(1), names.
    case resilienceTestSort
}
