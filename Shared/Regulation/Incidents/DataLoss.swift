/// Kinds of data loss: Delegated Regulation (EU) 2024/1772, Article 5, points (a) to (d), which are the closed list of
/// Implementing Regulation (EU) 2025/302, Annex II, field 3.20.
public enum DataLoss: String, Sendable, Codable, CaseIterable {
    /// Point (a): data can't be had on demand, or can't be used.
    case availability
    /// Point (b): the source can't be trusted any more.
    case authenticity
    /// Point (c): changed without authorisation, so that data is wrong or incomplete.
    case integrity
    /// Point (d): seen by, or disclosed to, somebody or something that had no right to it.
    case confidentiality
}
