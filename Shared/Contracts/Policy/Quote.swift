/// A sentence of a policy, with the place where a reader finds it.
public struct Quote: Sendable, Codable, Equatable {
    /// The policy.
    public let policy: ResourceID
    /// The policy's title.
    public let title: String
    /// The page, from 1, where the format knows pages.
    public let page: Int?
    /// The headings above the passage, outermost first.
    public let heading: [String]
    /// The sentence or sentences, at most 400 characters.
    public let text: String
    /// How the passage speaks of it.
    public let stance: Stance
    /// How well it fits, from 0 to 1.
    public let score: Double

    /// How a passage speaks of what an obligation asks for.
    public enum Stance: String, Sendable, Codable, CaseIterable {
        /// It says that it is done.
        case affirmed
        /// It says that it isn't.
        case denied
        /// It says that it will be.
        case intended
        /// It says so with an exception.
        case excepted
    }

    /// Makes a quote.
    public init(
        policy: ResourceID, title: String, page: Int?, heading: [String], text: String, stance: Stance, score: Double
    ) {
        self.policy = policy
        self.title = title
        self.page = page
        self.heading = heading
        self.text = text
        self.stance = stance
        self.score = score
    }
}
