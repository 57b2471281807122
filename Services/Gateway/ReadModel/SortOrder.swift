internal import Contracts

/// The expression by which a list is sorted; `$5` holds the field's name.
struct SortOrder {
    /// What sort of value a list is sorted by.
    enum Value: Equatable {
        case time
        case number
        case text
    }

    /// The expression over a row. What is missing sorts below everything else, so that no value is NULL: a comparison
    /// with NULL would end the list.
    let expression: String
    /// The expression's value as a cursor's text.
    let text: String
    /// The same type's value from a cursor's text in `$6`.
    let cursor: String
    let value: Value

    init(_ field: String, in description: ResourceDescription) {
        switch field {
        case "createdAt": self = .time("created_at")
        case "updatedAt": self = .time("updated_at")
        default:
            let type = description.fields.first { $0.name == field }?.type
            self = type.map(FilterColumn.isNumeric) == true ? .number : .text
        }
    }

    private init(expression: String, text: String, cursor: String, value: Value) {
        self.expression = expression
        self.text = text
        self.cursor = cursor
        self.value = value
    }

    /// By a column of times; as text the same whatever the session's settings are.
    private static func time(_ column: String) -> SortOrder {
        SortOrder(
            expression: column, text: "to_char(\(column) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
            cursor: "($6::text)::timestamptz", value: .time)
    }

    private static let number = SortOrder(
        expression: "coalesce((filters ->> $5)::float8, '-Infinity'::float8)",
        text: "coalesce((filters ->> $5)::float8, '-Infinity'::float8)::text", cursor: "($6::text)::float8",
        value: .number)

    private static let text = SortOrder(
        expression: "coalesce(filters ->> $5, '')", text: "coalesce(filters ->> $5, '')", cursor: "$6::text",
        value: .text)

    /// Whether a cursor's text can be such a value: a cursor comes from outside.
    func accepts(_ text: String) -> Bool {
        switch value {
        case .time: (try? Timestamp(text)) != nil
        case .number: text == "-Infinity" || Double(text).map(\.isFinite) == true
        case .text: !text.unicodeScalars.contains("\0")
        }
    }
}
