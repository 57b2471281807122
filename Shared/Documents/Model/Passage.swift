/// One paragraph, list item or table row of a document, with what a reader needs to find it again.
public struct Passage: Sendable, Hashable, Codable {
    /// What part of the document's layout a passage was.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A paragraph of running text.
        case paragraph
        /// An item of a list, its mark removed.
        case listItem
        /// A row of a table: each cell behind its column's header.
        case tableRow
        /// Text whose line breaks matter: a code block.
        case preformatted
    }

    /// Position in the document, from 0.
    public let index: Int
    /// What part of the layout it was.
    public let kind: Kind
    /// Page on which the passage begins, from 1; `nil` where the format knows no pages.
    public let page: Int?
    /// The headings above the passage, from the outermost to the nearest.
    public let heading: [String]
    /// What leads in to a list item: the sentence before the list, and the items above a nested one.
    public let context: String?
    /// The text, its white space collapsed, in Unicode's composed form (NFC).
    public let text: String

    /// A passage of a document.
    public init(index: Int, kind: Kind, page: Int?, heading: [String], context: String?, text: String) {
        self.index = index
        self.kind = kind
        self.page = page
        self.heading = heading
        self.context = context
        self.text = text
    }
}
