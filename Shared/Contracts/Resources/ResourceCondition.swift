/// What must hold of a resource's fields, so that something can be done with it.
public indirect enum ResourceCondition: Sendable, Hashable {
    /// The field has a value.
    case has(String)
    /// The field has none.
    case lacks(String)
    /// The field's text is one of those.
    case isOne(field: String, of: [String])
    /// The field's truth value is that one.
    case isTrue(field: String, Bool)
    /// The field's number is below that one.
    case isBelow(field: String, Double)
    /// All of them hold.
    case all([ResourceCondition])

    /// The field's case of an enumeration is one of those.
    public static func field<Choice: RawRepresentable<String>>(_ name: String, isIn choices: [Choice]) -> Self {
        .isOne(field: name, of: choices.map(\.rawValue))
    }

    /// The fields that it looks at.
    public var fields: Set<String> {
        switch self {
        case .has(let field), .lacks(let field): [field]
        case .isOne(let field, _), .isTrue(let field, _), .isBelow(let field, _): [field]
        case .all(let conditions): conditions.reduce(into: []) { $0.formUnion($1.fields) }
        }
    }

    /// Whether it holds.
    /// - Parameter value: gives a field's value; nil where there is none.
    public func holds(_ value: (String) throws -> JSONValue?) rethrows -> Bool {
        switch self {
        case .has(let field): Self.isPresent(try value(field))
        case .lacks(let field): !Self.isPresent(try value(field))
        case .isOne(let field, let choices): try value(field)?.stringValue.map(choices.contains) ?? false
        case .isTrue(let field, let wanted): try value(field) == .bool(wanted)
        case .isBelow(let field, let bound): try value(field)?.numberValue.map { $0 < bound } ?? false
        case .all(let conditions): try conditions.allSatisfy { try $0.holds(value) }
        }
    }

    private static func isPresent(_ value: JSONValue?) -> Bool { value != nil && value != .null }
}
