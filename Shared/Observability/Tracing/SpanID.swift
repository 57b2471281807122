/// The id of a span: 8 bytes, never all zero; shown as 16 lower-case hexadecimal digits.
public struct SpanID: Hashable, Sendable, CustomStringConvertible {
    private let value: UInt64

    /// Takes an id; nil for zero.
    public init?(_ value: UInt64) {
        guard value != 0 else { return nil }
        self.value = value
    }

    private init(random value: UInt64) { self.value = value }

    /// A new id.
    public static func random() -> SpanID { SpanID(random: UInt64.random(in: 1 ... .max)) }

    /// 16 digits.
    public var description: String { Self.digits(value) }

    static func digits(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
