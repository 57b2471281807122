internal import Contracts

extension ColumnKind {
    /// Values of a column as one array parameter; one of another kind becomes NULL, which equals nothing.
    func array(_ values: [ColumnValue]) -> Parameter {
        switch self {
        case .text: .texts(values.map { if case .text(let value) = $0 { value } else { nil } })
        case .integer: .integers(values.map { if case .integer(let value) = $0 { value } else { nil } })
        case .double: .doubles(values.map { if case .double(let value) = $0 { value } else { nil } })
        case .date: .dates(values.map { if case .date(let value) = $0 { value } else { nil } })
        case .bool: .bools(values.map { if case .bool(let value) = $0 { value } else { nil } })
        }
    }

}
