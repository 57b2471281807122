import Contracts
import Persistence

/// The tests' aggregate: a sum and the file that was last attached.
struct Ledger: Resource {
    static let kind = ResourceKind(rawValue: "ledger")
    let id: ResourceID
    var version: Int
    let label: String
    var total: Int
    var file: String?

    static let table = ResourceTable<Ledger>(
        "ledgers", columns: [.text("label") { $0.label }, .integer("total") { $0.total }, .text("file") { $0.file }])

    static let migration = Migration(
        version: 1, name: "create ledgers",
        sql: """
            CREATE TABLE ledgers (
                tenant text NOT NULL, id uuid NOT NULL, version bigint NOT NULL, body text NOT NULL,
                label text, total bigint, file text, PRIMARY KEY (tenant, id)
            );
            SELECT protect_by_tenant('ledgers');
            """)
}
