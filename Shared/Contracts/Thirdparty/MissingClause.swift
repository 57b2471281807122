/// A clause that a contract needs and hasn't.
public struct MissingClause: Codable, Sendable, Hashable {
    /// Which one, as Article 30 of Regulation (EU) 2022/2554 lists them: `locations`.
    public let clause: String
    /// The provision that asks for it.
    public let article: String

    /// Names what is missing.
    public init(clause: String, article: String) {
        self.clause = clause
        self.article = article
    }
}
