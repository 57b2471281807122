/// Header fields in order; names without regard to case.
public struct HTTPFields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// One line.
    public struct Field: Sendable, Equatable {
        /// The name.
        public var name: HTTPFieldName
        /// The value without surrounding white space.
        public var value: String

        /// A field of this name and value.
        public init(name: HTTPFieldName, value: String) {
            self.name = name
            self.value = value
        }
    }

    private var fields: [Field]

    /// No fields.
    public init() {
        fields = []
    }

    /// These fields, in this order.
    public init(_ fields: [Field]) {
        self.fields = fields
    }

    /// These fields, in this order.
    public init(dictionaryLiteral elements: (HTTPFieldName, String)...) {
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// The value of a field. Several lines of one name are joined by a comma (RFC 9110, section 5.3), so that a
    /// repeated field never counts as its first line alone. Setting replaces all lines, nil removes them.
    public subscript(name: HTTPFieldName) -> String? {
        get {
            var found: String?
            for field in fields where field.name == name {
                found = found.map { $0 + ", " + field.value } ?? field.value
            }
            return found
        }
        set {
            if let newValue {
                if let index = fields.firstIndex(where: { $0.name == name }) {
                    fields[index].value = newValue
                    let rest = fields[(index + 1)...].filter { $0.name != name }
                    fields.replaceSubrange((index + 1)..., with: rest)
                } else {
                    fields.append(Field(name: name, value: newValue))
                }
            } else {
                fields.removeAll { $0.name == name }
            }
        }
    }

    /// Every line of one name.
    public func values(of name: HTTPFieldName) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// Adds a line and keeps those of the same name.
    public mutating func append(_ name: HTTPFieldName, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// Takes over every field of `other`, which replace those of the same name here.
    public mutating func merge(_ other: HTTPFields) {
        for name in Set(other.fields.map(\.name)) {
            fields.removeAll { $0.name == name }
        }
        fields.append(contentsOf: other.fields)
    }

    /// Says that the answer depends on a request field (`Vary`, RFC 9110, section 12.5.5), unless it says so already.
    public mutating func vary(by name: HTTPFieldName) {
        guard let present = self[.vary] else { return append(.vary, name.rawName) }
        let names = present.split(separator: ",").map { $0.drop { $0 == " " } }
        guard !names.contains(where: { $0 == "*" || $0.lowercased() == name.canonicalName }) else { return }
        self[.vary] = "\(present), \(name.rawName)"
    }
}

extension HTTPFields: RandomAccessCollection {
    /// The first place.
    public var startIndex: Int { fields.startIndex }
    /// The place behind the last.
    public var endIndex: Int { fields.endIndex }
    /// The line at this place.
    public subscript(position: Int) -> Field { fields[position] }
}
