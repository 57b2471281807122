/// A member of a contract that the register of information asks for and that isn't said.
public struct MissingEntry: Codable, Sendable, Hashable {
    /// The member's name.
    public let member: String
    /// The column that it fills.
    public let article: String

    /// Names what is missing.
    public init(member: String, article: String) {
        self.member = member
        self.article = article
    }
}
