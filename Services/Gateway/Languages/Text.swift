/// A text in every language that people are answered in.
struct Text: Sendable, Equatable {
    let english: String
    let german: String

    /// A text.
    /// - Parameters:
    ///   - english: in English.
    ///   - german: in German.
    init(_ english: String, _ german: String) {
        self.english = english
        self.german = german
    }

    /// The text in a language.
    subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .german: german
        }
    }
}
