/// The name of an XML element.
struct XMLName: Hashable {
    /// URI of the namespace, empty for none.
    let namespace: String
    let local: String
}
