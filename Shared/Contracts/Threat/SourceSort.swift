/// What type of source threat intelligence comes from.
public enum SourceSort: String, Sendable, Codable, CaseIterable {
    /// An arrangement between financial entities (Regulation (EU) 2022/2554, Article 45).
    case sharingArrangement = "sharing-arrangement"
    /// An authority, or a computer security incident response team.
    case authority
    /// A feed that is paid for.
    case commercial
    /// A feed that anybody may read.
    case open
    /// What the organisation has found itself.
    case own
}
