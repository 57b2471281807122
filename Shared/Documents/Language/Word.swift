/// A word of a text, folded for comparison.
public struct Word: Sendable, Hashable {
    /// The word in lower case, composed (NFC), with "ss" for "ß" and without accents other than German umlauts.
    public let folded: String
    /// Its place in the text it was taken from; valid in that text alone.
    public let range: Range<String.Index>
    /// Its number in the text, from 0. A hyphenated compound has the position of its first part.
    public let position: Int
    /// True for the parts of a hyphenated compound, which follow the compound itself.
    public let isPart: Bool

    /// A word at a place of a text.
    public init(folded: String, range: Range<String.Index>, position: Int, isPart: Bool) {
        self.folded = folded
        self.range = range
        self.position = position
        self.isPart = isPart
    }
}
