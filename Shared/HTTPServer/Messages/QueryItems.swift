/// The decoded items of a query, in order.
public struct QueryItems: Sendable, Equatable {
    /// One `name=value`; an item without `=` has an empty value.
    public struct Item: Sendable, Equatable {
        /// The decoded name.
        public let name: String
        /// The decoded value.
        public let value: String
    }

    /// All items, in order.
    public let items: [Item]

    /// Decodes a query without its question mark; `+` is a space, as HTML forms write it.
    ///
    /// Throws 400 for a broken escape, bytes that are not UTF-8, and control characters.
    public init(parsing query: Substring) throws(HTTPError) {
        var items: [Item] = []
        for part in query.split(separator: "&", omittingEmptySubsequences: true) {
            let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(pieces[0], plusIsSpace: true),
                let value = pieces.count > 1 ? PercentEncoding.decode(pieces[1], plusIsSpace: true) : ""
            else {
                throw HTTPError(.badRequest, detail: "The query of the target is not valid percent-encoded UTF-8.")
            }
            items.append(Item(name: name, value: value))
        }
        self.items = items
    }

    /// The value of the first item of this name.
    public subscript(name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// The values of all items of this name.
    public func values(of name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }
}
