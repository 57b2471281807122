public import Contracts

/// The table that holds one kind of resource: `tenant text`, `id uuid` (together the primary key), `version bigint`,
/// `body text` (the JSON that leaves), and a column for all that is searched. The service's migration creates it and
/// calls `protect_by_tenant`.
public struct ResourceTable<R: Resource>: AnyResourceTable {
    /// The table's name.
    public let name: String
    /// What is searched.
    public let columns: [Column<R>]

    /// Describes a table.
    public init(_ name: String, columns: [Column<R>] = []) {
        self.name = name
        self.columns = columns
    }

    /// The kind of resource that it holds.
    public var kind: ResourceKind { R.kind }

    /// What is searched.
    public var columnDeclarations: [ColumnDeclaration] {
        columns.map { ColumnDeclaration(name: $0.name, kind: $0.kind) }
    }

    /// What the columns hold for a resource given as JSON.
    public func columnValues(ofBody body: [UInt8], id: ResourceID) throws(StoreError) -> [ColumnValue] {
        let resource = try resource(of: body, id: id)
        return columns.map { $0.value(resource) }
    }

    /// The row of a resource; its body is canonical JSON.
    func row(of resource: R) throws(StoreError) -> StateRow {
        let body: [UInt8]
        do { body = try CanonicalJSON.encode(resource) } catch {
            throw .poison(DatabaseError(code: .unencodable, message: "\(R.kind) \(resource.id): \(error)"))
        }
        return StateRow(
            id: resource.id, version: resource.version, body: body, columns: columns.map { $0.value(resource) })
    }

    func resource(of body: [UInt8], id: ResourceID) throws(StoreError) -> R {
        do { return try CanonicalJSON.decode(R.self, from: body) } catch {
            throw .poison(DatabaseError(code: .unreadable, message: "\(R.kind) \(id): \(error)"))
        }
    }

    /// Whether a resource passes all filters; one on a column that isn't declared is the caller's error.
    func matches(_ resource: R, _ filters: [ColumnFilter]) throws(StoreError) -> Bool {
        for filter in filters {
            guard let column = columns.first(where: { $0.name == filter.column }) else {
                throw .poison(DatabaseError(code: .missingColumn, message: "\(name) has no column \(filter.column)"))
            }
            if !filter.values.contains(column.value(resource)) { return false }
        }
        return true
    }
}
