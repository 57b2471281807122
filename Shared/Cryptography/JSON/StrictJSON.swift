internal import Foundation

/// A JSON text (RFC 8259) read so that it can mean one thing only.
///
/// Foundation's reader keeps one of two members of the same name without a word; which one, another reader may see
/// differently (RFC 8725 section 2.4, RFC 7515 section 4). So keys and tokens are read by this one: duplicates,
/// lone surrogates, invalid UTF-8, trailing bytes and deep nesting are errors.
enum StrictJSON: Equatable, Sendable {
    case object([String: StrictJSON])
    case array([StrictJSON])
    case string(String)
    case number(Double)
    case boolean(Bool)
    case null

    /// Nesting that no key, token or key ring needs.
    static let maximumDepth = 16

    init(_ text: some Sequence<UInt8>) throws(StrictJSONError) {
        var reader = StrictJSONReader(Array(text))
        self = try reader.readDocument()
    }

    /// The members if this is an object.
    var members: [String: StrictJSON]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The elements if this is an array.
    var elements: [StrictJSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The text if this is a string.
    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The texts if this is an array of strings alone.
    var strings: [String]? {
        guard let elements else { return nil }
        let texts = elements.compactMap(\.string)
        return texts.count == elements.count ? texts : nil
    }

    /// The number if this is one.
    var number: Double? {
        if case .number(let value) = self { value } else { nil }
    }
}
