/// Words and expressions that policies use for one thing.
struct SynonymGroup: Sendable {
    /// What the group is called in an index.
    let name: String
    let english: [String]
    let german: [String]

    /// Members are separated by bars; an expression may have several words.
    init(_ name: String, _ english: String, _ german: String) {
        self.name = name
        self.english = english.split(separator: "|").map(String.init)
        self.german = german.split(separator: "|").map(String.init)
    }

    func members(_ language: TextLanguage) -> [String] {
        switch language {
        case .english: english
        case .german: german
        }
    }
}
