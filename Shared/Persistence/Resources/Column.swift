public import Contracts

/// A column beside a resource's JSON, by which it is searched or sorted.
public struct Column<R: Resource>: Sendable {
    /// The column's name.
    public let name: String
    /// The column's type.
    public let kind: ColumnKind
    /// What the column holds for a resource.
    public let value: @Sendable (R) -> ColumnValue

    /// A `text` column.
    public static func text(_ name: String, _ value: @escaping @Sendable (R) -> String?) -> Column {
        Column(name: name, kind: .text) { value($0).map { .text($0) } ?? .null }
    }

    /// A `bigint` column.
    public static func integer(_ name: String, _ value: @escaping @Sendable (R) -> Int?) -> Column {
        Column(name: name, kind: .integer) { value($0).map { .integer($0) } ?? .null }
    }

    /// A `double precision` column.
    public static func double(_ name: String, _ value: @escaping @Sendable (R) -> Double?) -> Column {
        Column(name: name, kind: .double) { value($0).map { .double($0) } ?? .null }
    }

    /// A `date` column.
    public static func date(_ name: String, _ value: @escaping @Sendable (R) -> CalendarDate?) -> Column {
        Column(name: name, kind: .date) { value($0).map { .date($0) } ?? .null }
    }

    /// A `boolean` column.
    public static func bool(_ name: String, _ value: @escaping @Sendable (R) -> Bool?) -> Column {
        Column(name: name, kind: .bool) { value($0).map { .bool($0) } ?? .null }
    }
}
