/// The way to a value within a text, kept as links and written out when an error wants it.
final class JSONPath: Sendable {
    private let parent: JSONPath?
    private let key: any CodingKey

    init(_ key: any CodingKey, under parent: JSONPath?) {
        self.parent = parent
        self.key = key
    }

    /// The keys from the top.
    static func keys(_ path: JSONPath?) -> [any CodingKey] {
        var keys: [any CodingKey] = []
        var place = path
        while let current = place {
            keys.append(current.key)
            place = current.parent
        }
        return keys.reversed()
    }
}

/// The place of an element, and the key of a base class.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ index: Int) {
        stringValue = "Index \(index)"
        intValue = index
    }

    init?(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init?(intValue: Int) { self.init(intValue) }

    static let base = JSONKey(text: "super")

    private init(text: String) {
        stringValue = text
        intValue = nil
    }
}
