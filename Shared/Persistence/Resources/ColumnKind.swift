/// The PostgreSQL type of a searched column.
public enum ColumnKind: String, Sendable, Hashable {
    /// `text`
    case text
    /// `bigint`
    case integer
    /// `double precision`
    case double
    /// `date`
    case date
    /// `boolean`
    case bool
}
