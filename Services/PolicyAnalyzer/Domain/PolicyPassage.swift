/// A paragraph, list item or table row of a policy, with the place where a reader finds it.
struct PolicyPassage: Sendable, Hashable {
    /// Page on which it begins, from 1, where the format knows pages.
    var page: Int?
    /// The headings above it, outermost first.
    var heading: [String] = []
    /// What leads in to a list item.
    var context: String?
    /// The text.
    var text: String
}
