/// Where an encoder leaves what it was given. Containers of one encoder share it.
final class JSONSlot {
    /// What stands in a place: a value that is done, or one whose containers may still be written to.
    enum Part {
        case value(JSONValue)
        case object(JSONMembersUnderWay)
        case array(JSONElementsUnderWay)
        /// What a nested encoder will have left.
        case slot(JSONSlot)

        /// The value as it stands.
        var json: JSONValue {
            switch self {
            case .value(let value): value
            case .object(let members): .object(members.parts.mapValues(\.json))
            case .array(let elements): .array(elements.parts.map(\.json))
            case .slot(let slot): slot.part?.json ?? .object([:])
            }
        }
    }

    var part: Part?

    /// The object that is written here; begun when there is none.
    var object: JSONMembersUnderWay {
        if case .object(let members) = part { return members }
        let members = JSONMembersUnderWay()
        part = .object(members)
        return members
    }

    /// The array that is written here; begun when there is none.
    var array: JSONElementsUnderWay {
        if case .array(let elements) = part { return elements }
        let elements = JSONElementsUnderWay()
        part = .array(elements)
        return elements
    }

    /// A whole number.
    /// - Throws: `EncodingError` beyond 64 bits with sign, which the platform's values stay within.
    static func integer(_ value: some BinaryInteger, _ path: JSONPath?) throws -> JSONValue {
        guard let integer = Int64(exactly: value) else { throw unfit(value, path) }
        return .integer(integer)
    }

    /// A number of single precision, in the digits that stand for it.
    static func number(_ value: Float, _ path: JSONPath?) throws -> JSONValue {
        guard value.isFinite, let number = Double(value.description) else { throw unfit(value, path) }
        return .number(number)
    }

    private static func unfit(_ value: Any, _ path: JSONPath?) -> EncodingError {
        .invalidValue(
            value, EncodingError.Context(codingPath: JSONPath.keys(path), debugDescription: "JSON can't hold \(value).")
        )
    }
}

/// An object that is being written.
final class JSONMembersUnderWay {
    var parts: [String: JSONSlot.Part] = [:]
}

/// An array that is being written.
final class JSONElementsUnderWay {
    var parts: [JSONSlot.Part] = []
}
