/// A piece of a document in reading order, before headings and lead-ins are gathered: what every format reads into.
struct Block: Equatable {
    enum Kind: Equatable {
        /// A heading; level 1 is the outermost.
        case heading(level: Int)
        case paragraph
        /// An item of a list; depth 0 is the outermost list.
        case listItem(depth: Int)
        case tableRow
        case preformatted
    }

    var kind: Kind
    var page: Int?
    var text: String
}
