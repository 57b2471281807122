/// Which piece of work closes the gaps of one article.
struct ArticleRule: Sendable {
    /// The paragraphs that belong to other work than the rest.
    let byParagraph: [Int: WorkPackage]
    /// The work for all others.
    let otherwise: WorkPackage

    init(_ otherwise: WorkPackage, _ byParagraph: [Int: WorkPackage] = [:]) {
        self.otherwise = otherwise
        self.byParagraph = byParagraph
    }
}
