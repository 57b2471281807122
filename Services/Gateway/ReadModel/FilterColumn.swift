internal import Contracts
internal import Regulation

/// What of a resource's JSON lists filter and sort by.
enum FilterColumn {
    /// The members that the description marks, as one JSON object.
    static func extract(from body: JSONValue, _ description: ResourceDescription) -> JSONValue {
        var filters: [String: JSONValue] = [:]
        for field in description.fields where field.isFilter || field.isSortable {
            if let value = body[field.name], value != .null { filters[field.name] = value }
        }
        return .object(filters)
    }

    /// What a filter's text in a URL stands for; nil when the field can't have such a value.
    static func value(of text: String, _ field: FieldDescription) -> JSONValue? {
        switch field.type {
        case .integer: Int64(text).map(JSONValue.integer)
        // JSON has neither infinity nor NaN.
        case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .boolean: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
        case .list: .array([.string(text)])
        case .choice(let choices): choices.contains(text) ? .string(text) : nil
        case .closedList(let list): list.values.contains(text) ? .string(text) : nil
        default: .string(text)
        }
    }

    /// Whether a field's values sort as numbers.
    static func isNumeric(_ type: FieldType) -> Bool {
        switch type {
        case .integer, .number: true
        default: false
        }
    }
}
