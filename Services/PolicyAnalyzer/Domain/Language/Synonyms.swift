/// The groups of synonyms, looked up by stems.
struct Synonyms: Sendable {
    static let groups = SynonymGroup.actors + SynonymGroup.acts + SynonymGroup.things

    /// The most words that an expression has.
    let longest: Int
    /// The group of an expression, by its stems joined by spaces. The first group that names an expression has it.
    private let groupOfExpression: [String: String]
    /// Single words of the groups as they are written, for taking compounds apart.
    let words: Set<String>
    /// Stems with which an expression of several words begins.
    let openings: Set<String>

    init(language: TextLanguage, stem: (String) -> String, words split: (String) -> [String]) {
        var groupOfExpression: [String: String] = [:]
        var words: Set<String> = []
        var longest = 1
        var openings: Set<String> = []
        for group in Self.groups {
            for member in group.members(language) {
                let parts = split(member)
                if parts.count == 1 { words.insert(parts[0]) }
                longest = max(longest, parts.count)
                let stems = parts.map(stem)
                if stems.count > 1 { openings.insert(stems[0]) }
                let key = stems.joined(separator: " ")
                if groupOfExpression[key] == nil { groupOfExpression[key] = group.name }
            }
        }
        self.longest = longest
        self.openings = openings
        self.groupOfExpression = groupOfExpression
        self.words = words
    }

    func group(_ stems: ArraySlice<String>) -> String? {
        groupOfExpression[stems.count == 1 ? stems[stems.startIndex] : stems.joined(separator: " ")]
    }
}
