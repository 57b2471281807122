internal import Contracts

/// The expression by which a list is sorted; `$5` holds the field's name.
struct SortOrder {
    /// The expression over a row.
    let expression: String
    /// The same type's value from a cursor's text in `$6`.
    let cursor: String

    init(_ field: String, in description: ResourceDescription) {
        switch field {
        case "createdAt": (expression, cursor) = ("created_at", "($6::text)::timestamptz")
        case "updatedAt": (expression, cursor) = ("updated_at", "($6::text)::timestamptz")
        default:
            let type = description.fields.first { $0.name == field }?.type
            if let type, FilterColumn.isNumeric(type) {
                expression = "coalesce((filters ->> $5)::float8, '-Infinity'::float8)"
                cursor = "($6::text)::float8"
            } else {
                expression = "coalesce(filters ->> $5, '')"
                cursor = "$6::text"
            }
        }
    }
}
