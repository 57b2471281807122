internal import Contracts

/// What a list is asked for.
struct ListQuery: Sendable, Equatable {
    /// The field that the list is sorted by; `createdAt` when none is named.
    var sort: String = "createdAt"
    /// Whether the largest comes first.
    var isDescending = true
    /// Fields and the value each must have.
    var filters: [String: JSONValue] = [:]
    /// How many at most.
    var limit = 50
    /// After which entry the page begins.
    var after: ListCursor?

    /// How many entries a page may have.
    static let maximumLimit = 500
}
