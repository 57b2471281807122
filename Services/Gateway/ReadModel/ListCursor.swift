internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer

/// Where a page ended: the last entry's sort value and identifier, and what was asked for, so that a cursor of one
/// list isn't taken for another's.
struct ListCursor: Codable, Sendable, Equatable {
    /// The last entry's value of the sort field, as text.
    let value: String
    /// The last entry's identifier.
    let id: String
    /// The list that the cursor belongs to: path, filters and sort.
    let list: String

    /// The cursor as it stands in a URL.
    var text: String {
        get throws { Base64URL.encode(Data(try CanonicalJSON.encode(self))) }
    }

    /// Reads a cursor; nil when the text isn't one.
    static func parse(_ text: String) -> ListCursor? {
        guard text.count <= 2_000, let data = Base64URL.decode(text) else { return nil }
        return try? CanonicalJSON.decode(ListCursor.self, from: data)
    }

    /// Reads the place in a list that is sorted by time, from the text of its cursor.
    /// - Throws: a 400 problem for a cursor that isn't one of that list.
    static func place(in text: String, list: String) throws(HTTPError) -> (createdAt: Timestamp, id: ResourceID) {
        guard let cursor = parse(text), cursor.list == list, let time = try? Timestamp(cursor.value),
            let id = try? ResourceID(cursor.id)
        else { throw Problems.invalid(pointer: "/cursor", rule: "format", "The cursor is not one of this list.") }
        return (time, id)
    }

    init(value: String, id: String, list: String) {
        self.value = value
        self.id = id
        self.list = list
    }
}
