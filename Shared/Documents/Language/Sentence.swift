/// A sentence, and where in its text it stands.
public struct Sentence: Sendable, Hashable {
    /// The sentence without surrounding white space.
    public let text: String
    /// Its place in the text it was split from; valid in that text alone.
    public let range: Range<String.Index>

    /// A sentence at a place of a text.
    public init(text: String, range: Range<String.Index>) {
        self.text = text
        self.range = range
    }
}
