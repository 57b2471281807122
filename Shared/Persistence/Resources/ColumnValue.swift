public import Contracts

/// What stands in a searched column.
public enum ColumnValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case double(Double)
    case date(CalendarDate)
    case bool(Bool)
    case null
}
