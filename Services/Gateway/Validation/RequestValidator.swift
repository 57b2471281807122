internal import Contracts
internal import Regulation

/// Checks a request's body against the fields that its route describes. What needs state is the agent's to refuse.
enum RequestValidator {
    /// What a text is made of, as a regular expression: no control characters but tabs and ends of lines.
    static let textPattern = "^[^\\u0000-\\u0008\\u000B-\\u001F]*$"

    /// Whether a single value keeps the rules of its type: a filter's value.
    static func accepts(_ value: JSONValue, _ type: FieldType) -> Bool {
        check(value, type, at: "", article: nil).isEmpty
    }

    /// Everything that is wrong with a body, in the order of the fields.
    /// - Parameters:
    ///   - body: the body, or an object within one.
    ///   - fields: what it may hold.
    ///   - base: the pointer to the object; empty for a body.
    static func problems(
        in body: JSONValue, fields: [FieldDescription], at base: String = ""
    ) -> [FieldProblem] {
        guard case .object(let members) = body else {
            return [FieldProblem(pointer: base, rule: "type", detail: "An object is expected.", article: nil)]
        }
        var problems: [FieldProblem] = []
        var met = 0
        for field in fields {
            let value = members[field.name]
            if value != nil { met += 1 }
            // Written only where something is wrong, or lies deeper.
            var pointer: String { "\(base)/\(escape(field.name))" }
            switch value {
            case nil where field.isRequired:
                problems.append(
                    FieldProblem(
                        pointer: pointer, rule: "required", detail: "\(field.name) is required: \(field.summary)",
                        article: field.article))
            case nil: continue
            case .some(.null) where field.isClearable: continue
            case .some(let value):
                problems += check(value, field.type, at: pointer, article: field.article)
            }
        }
        guard met < members.count else { return problems }
        let known = Set(fields.map(\.name))
        for name in members.keys.sorted() where !known.contains(name) {
            problems.append(
                FieldProblem(
                    pointer: "\(base)/\(escape(name))", rule: "unknown",
                    detail: "There is no field \(name.prefix(80)).",
                    article: nil))
        }
        return problems
    }

    private static func check(
        _ value: JSONValue, _ type: FieldType, at pointer: @autoclosure () -> String, article: String?
    ) -> [FieldProblem] {
        func problem(_ rule: String, _ detail: Sentence) -> [FieldProblem] {
            [FieldProblem(pointer: pointer(), rule: rule, detail: detail, article: article)]
        }
        switch type {
        case .text(let minimum, let maximum):
            guard let text = value.stringValue else { return problem("type", "A text is expected.") }
            // Counted as JSON Schema does, by code points: what people see as one character may be many of them.
            guard (minimum...maximum).contains(text.unicodeScalars.count) else {
                return problem("length", "A text of \(minimum) to \(maximum) characters is expected.")
            }
            // PostgreSQL's text can't hold a NUL, and control characters make nobody's title.
            let isClean = text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" || $0 == "\t" }
            return isClean ? [] : problem("format", "Control characters are not allowed.")
        case .integer(let minimum, let maximum):
            guard let number = value.integerValue else { return problem("type", "A whole number is expected.") }
            return (minimum...maximum).contains(number)
                ? [] : problem("range", "A whole number from \(minimum) to \(maximum) is expected.")
        case .number(let minimum, let maximum):
            guard let number = value.numberValue else { return problem("type", "A number is expected.") }
            return (minimum...maximum).contains(number)
                ? [] : problem("range", "A number from \(minimum) to \(maximum) is expected.")
        case .boolean:
            if case .bool = value { return [] }
            return problem("type", "true or false is expected.")
        case .closedList(let list):
            return check(value, .choice(list.values), at: pointer(), article: article)
        case .choice(let choices):
            guard let text = value.stringValue else { return problem("type", "A text is expected.") }
            return choices.contains(text)
                ? [] : problem("choice", "One of \(choices.joined(separator: ", ")) is expected.")
        case .list(let element, let maximum):
            guard let values = value.arrayValue else { return problem("type", "A list is expected.") }
            guard values.count <= maximum else { return problem("length", "At most \(maximum) values are allowed.") }
            let base = pointer()
            return values.enumerated().flatMap { check($1, element, at: "\(base)/\($0)", article: article) }
        case .object(let fields):
            return problems(in: value, fields: fields, at: pointer())
        case .date, .timestamp, .identifier, .country, .currency, .legalEntityIdentifier:
            guard let text = value.stringValue else { return problem("type", "A text is expected.") }
            return formatProblem(of: text, type).map { problem("format", $0) } ?? []
        }
    }

    /// What is wrong with a text of a fixed form; nil when nothing is.
    private static func formatProblem(of text: String, _ type: FieldType) -> Sentence? {
        switch type {
        case .date: CalendarDate(text: text) == nil ? "A day as 2026-03-01 is expected." : nil
        case .timestamp:
            isValid { _ = try Timestamp(text) } ? nil : "A time in UTC as 2026-03-01T09:30:00Z is expected."
        case .identifier(let kind):
            isValid { _ = try ResourceID(text) } ? nil : "The identifier of a \(kind) is expected."
        case .legalEntityIdentifier:
            isValid { _ = try LegalEntityIdentifier(text) }
                ? nil : "A legal entity identifier with right check digits (ISO 17442) is expected."
        case .country:
            EconomicAreaCountry(rawValue: text) != nil
                ? nil : "A country of the European Economic Area (ISO 3166-1 alpha-2) is expected."
        case .currency: CurrencyCode(rawValue: text) != nil ? nil : "A currency (ISO 4217) is expected."
        default: nil
        }
    }

    private static func isValid(_ parse: () throws -> Void) -> Bool {
        do {
            try parse()
            return true
        } catch {
            return false
        }
    }

    private static func escape(_ name: String) -> String {
        name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }
}
