public import Contracts

/// A resource table whose resource's type doesn't matter: for what treats all tables alike, as the replay does.
public protocol AnyResourceTable: Sendable {
    /// The table's name.
    var name: String { get }
    /// The kind of resource that it holds.
    var kind: ResourceKind { get }
    /// What is searched.
    var columnDeclarations: [ColumnDeclaration] { get }
    /// What the columns hold for a resource given as JSON.
    /// - Throws: ``StoreError`` `poison` when the JSON isn't such a resource.
    func columnValues(ofBody body: [UInt8], id: ResourceID) throws(StoreError) -> [ColumnValue]
}

extension AnyResourceTable {
    var description: TableDescription { TableDescription(name: name, kind: kind, columns: columnDeclarations) }
}
