/// The id of a trace: 16 bytes, never all zero; shown as 32 lower-case hexadecimal digits.
public struct TraceID: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Takes the two halves; nil when both are zero.
    public init?(high: UInt64, low: UInt64) {
        guard high != 0 || low != 0 else { return nil }
        self.high = high
        self.low = low
    }

    private init(random low: UInt64) {
        high = UInt64.random(in: .min ... .max)
        self.low = low
    }

    /// A new id.
    public static func random() -> TraceID { TraceID(random: UInt64.random(in: 1 ... .max)) }

    /// 32 digits.
    public var description: String { SpanID.digits(high) + SpanID.digits(low) }
}
