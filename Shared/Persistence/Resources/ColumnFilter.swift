/// Which rows a list shows: those whose column has one of some values.
public struct ColumnFilter: Sendable, Hashable {
    /// The column's name.
    public let column: String
    /// The values, one of which the column must have.
    public let values: [ColumnValue]

    /// The column has that value; `.null` asks for rows without one.
    public static func equals(_ column: String, _ value: ColumnValue) -> ColumnFilter {
        ColumnFilter(column: column, values: [value])
    }

    /// The column has one of those values; none of them matches nothing.
    public static func isIn(_ column: String, _ values: [ColumnValue]) -> ColumnFilter {
        ColumnFilter(column: column, values: values)
    }
}
