internal import Contracts

/// A row of a resource table.
struct RowKey: Hashable, Sendable {
    let tenant: TenantID
    let table: String
    let id: ResourceID
}
