/// A list of values that the law closes. A field names its list here; the values stand in the law's data, so that they
/// are written once.
public enum ClosedList: String, Sendable, Hashable, CaseIterable {
    /// The financial entities of Regulation (EU) 2022/2554, Article 2(1), points (a) to (t).
    case entityType
    /// The sizes of Regulation (EU) 2022/2554, Article 3(60), (63) and (64), and `large`.
    case entitySize
    /// The pillars of Regulation (EU) 2022/2554: its Chapters II to VI.
    case pillar
}
