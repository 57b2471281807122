internal import Contracts
internal import Cryptography
internal import HTTPServer

/// Reads what a list is asked for: filters and sort by described fields, limit and cursor.
struct ListQueryReader {
    let description: ResourceDescription

    /// What a list is asked for, and the text that ties its cursors to it.
    /// - Parameters:
    ///   - items: the request's query.
    ///   - path: the request's path.
    ///   - fixed: filters that the path sets.
    ///   - others: the parameters beside filters and `sort`; `fields` is read by ``FieldSelection``.
    func read(
        _ items: QueryItems, path: String, fixed: [String: JSONValue],
        others: Set<String> = ["limit", "cursor", "fields"]
    ) throws(HTTPError) -> (query: ListQuery, list: String) {
        let filters = description.fields.filter { $0.isFilter && fixed[$0.name] == nil }
        let sortable = Set(
            (description.fields + ResourceDescription.commonFields).filter(\.isSortable).map(\.name))
        try PageReading.refuseUnknown(items, known: Set(filters.map(\.name)).union(others).union(["sort"]))
        var query = ListQuery()
        query.filters = fixed
        query.limit = try PageReading.number(items, "limit", 1...ListQuery.maximumLimit, default: query.limit)
        if let sort = items["sort"] {
            query.isDescending = sort.hasPrefix("-")
            query.sort = String(query.isDescending ? sort.dropFirst() : sort[...])
            guard sortable.contains(query.sort) else {
                throw Problems.invalid(
                    pointer: "/sort", rule: "choice",
                    "A list of \(description.plural) is sorted by \(sortable.sorted().joined(separator: ", ")).")
            }
        }
        for field in filters {
            guard let text = items[field.name] else { continue }
            guard let value = FilterColumn.value(of: text, field), RequestValidator.accepts(value, field.type) else {
                throw Problems.invalid(pointer: "/\(field.name)", rule: "type", "\(field.name) can't have that value.")
            }
            query.filters[field.name] = value
        }
        let list = self.list(path, query)
        if let text = items["cursor"] {
            guard let cursor = ListCursor.parse(text), cursor.list == list,
                SortOrder(query.sort, in: description).accepts(cursor.value), (try? ResourceID(cursor.id)) != nil
            else {
                throw Problems.invalid(pointer: "/cursor", rule: "format", "The cursor is not one of this list.")
            }
            query.after = cursor
        }
        return (query, list)
    }

    /// What distinguishes the list, as a digest: so a cursor is short, however long the filters are.
    private func list(_ path: String, _ query: ListQuery) -> String {
        let filters = query.filters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        let text = "\(path)?\(filters)#\(query.isDescending ? "-" : "")\(query.sort)"
        return String(SHA256Digest(of: Array(text.utf8)).hex.prefix(32))
    }
}
