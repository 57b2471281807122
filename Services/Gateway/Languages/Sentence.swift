/// A sentence for the person who asked: written in English, and found in German by its English text without the values
/// in it.
///
/// It is written as any interpolated string. `"There is no \(kind) \(id)."` has the key `There is no {} {}.`, and the
/// values stand in the German sentence where that says `{0}` and `{1}`.
struct Sentence: Sendable, Equatable, ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var key = ""
        fileprivate var english = ""
        fileprivate var values: [String] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            key += literal
            english += literal
        }

        mutating func appendInterpolation(_ value: some Any) {
            let text = "\(value)"
            key += "{}"
            english += text
            values.append(text)
        }
    }

    /// The sentence in English.
    let english: String
    /// What German sentences are found by.
    let key: String
    private let values: [String]

    init(stringLiteral text: String) {
        (english, key, values) = (text, text, [])
    }

    init(stringInterpolation parts: StringInterpolation) {
        (english, key, values) = (parts.english, parts.key, parts.values)
    }

    /// A sentence that somebody else has written, whole: an agent's, or an error's.
    init(verbatim text: String) { self.init(stringLiteral: text) }

    /// The sentence in German; nil where nobody has written it.
    var german: String? {
        guard var rest = GermanSentences.byKey[key].map({ $0[...] }) else { return nil }
        var text = ""
        while let begin = rest.firstIndex(of: "{"), let end = rest[begin...].firstIndex(of: "}") {
            text += rest[..<begin]
            // A number that the English sentence has no value for is a mistake of ours, which a test finds.
            if let index = Int(rest[rest.index(after: begin)..<end]), values.indices.contains(index) {
                text += values[index]
            }
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }
}
