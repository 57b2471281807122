/// A paragraph while it is read.
struct WordParagraph {
    var text = ""
    var style = ""
    var outlineLevel: Int?
    var numberingID: String?
    var numberingLevel: Int?
    /// The tracked deletion of the paragraph's end: its text goes on in the next paragraph.
    var isEndDeleted = false
    /// True while every letter so far was bold.
    var isBold = true
    /// Where the first letter stands.
    var place: WordPlace?
    /// Text of a table inside the paragraph's text box goes here too, so that nothing is lost.
    var isInProperties = false
}
