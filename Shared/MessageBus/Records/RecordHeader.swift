/// One header of a record; names may repeat, values are bytes.
public struct RecordHeader: Hashable, Sendable {
    /// The name, case-sensitive.
    public let name: String
    /// The value's bytes.
    public let value: [UInt8]

    /// Makes a header of bytes.
    public init(name: String, value: [UInt8]) {
        self.name = name
        self.value = value
    }

    /// Makes a header of text, stored as UTF-8.
    public init(name: String, text: String) {
        self.init(name: name, value: Array(text.utf8))
    }

    /// The value as text, or nil if it is not UTF-8.
    public var text: String? { String(validating: value, as: UTF8.self) }
}
