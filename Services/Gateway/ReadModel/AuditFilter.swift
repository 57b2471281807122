internal import Contracts

/// Which of a tenant's audit events are asked for.
struct AuditFilter: Sendable {
    var actor: String?
    var type: String?
    var kind: String?
    /// Only those whose type is of that domain.
    var domain: String?
    var stream: String?
    /// Only those of one of these streams: where an object is named without its kind.
    var streams: [String]?
    var from: Timestamp?
    var to: Timestamp?
    /// Only events numbered lower: the page's cursor.
    var before: Int?
    var limit = 50
}
