internal import Contracts
internal import Persistence

/// The tables that `V001__policies.sql` creates.
enum PolicyTables {
    static let policies = ResourceTable<Policy>(
        "policies",
        columns: [.text("organisation") { $0.organisation.text }, .text("title") { $0.title }])
    static let analyses = ResourceTable<Analysis>(
        "analyses", columns: [.text("organisation") { $0.organisation.text }])
}
