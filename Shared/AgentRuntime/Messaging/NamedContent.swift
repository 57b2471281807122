internal import Contracts

/// What any command's payload says of content that travelled ahead of it.
struct NamedContent: Decodable {
    /// The content; nil where the payload names none.
    let content: ContentReference?
}
