internal import Contracts

extension StateRow {
    /// Reads `id`, `version` and `body`.
    init(_ row: Row) throws(DatabaseError) {
        self.init(
            id: ResourceID(try row.uuid("id")), version: try row.integer("version"), body: try row.textBytes("body"))
    }
}
