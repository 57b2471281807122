internal import Contracts

/// A resource table without its resource's type: what the storage needs to know.
struct TableDescription: Sendable, Hashable {
    let name: String
    let kind: ResourceKind
    let columns: [ColumnDeclaration]
}
