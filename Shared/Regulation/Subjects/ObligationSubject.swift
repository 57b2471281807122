/// What a text must speak of before any sentence of it can answer an obligation: "five references" say nothing of the
/// testers of a threat-led test where no such test is named.
public struct ObligationSubject: Sendable, Hashable {
    /// How far around a sentence its subject is looked for.
    public enum Reach: Sendable, Hashable {
        /// In its passage, the lead-in of its list, the headings above it and the document's title.
        case passage
        /// Anywhere under the same headings as well.
        case section
    }

    /// What it is called, for tests and documentation.
    public let name: String
    /// Where it must be spoken of.
    public let reach: Reach
    /// Expressions that name it in English, each as its words: a word of the text fits when it begins with the word of
    /// the expression. One of up to three letters stands for itself alone.
    public let english: [[String]]
    /// Expressions that name it in German: a word of the text fits when it contains the word of the expression, so that
    /// compounds are found. One of up to three letters stands for itself alone.
    public let german: [[String]]

    /// Describes a subject.
    ///
    /// - Parameters:
    ///   - name: what it is called, for tests and documentation.
    ///   - reach: where it must be spoken of.
    ///   - english: expressions with `|` between them, in lower case.
    ///   - german: the same in German, with "ss" for "ß".
    public init(_ name: String, reach: Reach = .passage, english: String, german: String) {
        self.name = name
        self.reach = reach
        self.english = Self.expressions(english)
        self.german = Self.expressions(german)
    }

    private static func expressions(_ text: String) -> [[String]] {
        text.split(whereSeparator: { $0 == "|" || $0.isNewline }).map { expression in
            expression.split(separator: " ").map(String.init)
        }.filter { !$0.isEmpty }
    }
}
