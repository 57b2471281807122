extension Row {
    /// Reads a searched column.
    func value(of column: ColumnDeclaration) throws(DatabaseError) -> ColumnValue {
        switch column.kind {
        case .text: try textIfPresent(column.name).map { .text($0) } ?? .null
        case .integer: try integerIfPresent(column.name).map { .integer($0) } ?? .null
        case .double: try doubleIfPresent(column.name).map { .double($0) } ?? .null
        case .date: try dateIfPresent(column.name).map { .date($0) } ?? .null
        case .bool: try boolIfPresent(column.name).map { .bool($0) } ?? .null
        }
    }
}
