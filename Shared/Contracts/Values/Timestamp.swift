public import Foundation

/// A moment in microseconds since 1970 UTC: the precision that PostgreSQL stores, so that what was hashed is what is
/// read back.
public struct Timestamp: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// A moment by its microseconds since 1970 UTC.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// A moment by its date, rounded down to microseconds.
    public init(_ date: Date) {
        microseconds = Int64((date.timeIntervalSince1970 * 1_000_000).rounded(.down))
    }

    /// The moment as Foundation's date.
    public var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }

    /// A later moment.
    public func adding(seconds: Double) -> Timestamp {
        Timestamp(microseconds: microseconds + Int64(seconds * 1_000_000))
    }

    /// Reads the RFC 3339 form in UTC: `2026-03-01T09:30:00.000000Z`, with none to six digits of a second's fraction.
    /// - Throws: ``IdentifierError`` for any other text.
    public init(_ text: String) throws(IdentifierError) {
        let failure = IdentifierError(kind: "time", text: text)
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
        else { throw failure }
        func number(_ range: Range<Int>) -> Int64? {
            var value: Int64 = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int64(byte - 48)
            }
            return value
        }
        guard let day = CalendarDate(text: String(text.prefix(10))), let hour = number(11..<13),
            let minute = number(14..<16), let second = number(17..<19), hour < 24, minute < 60, second < 60
        else { throw failure }
        var fraction: Int64 = 0
        if bytes.count > 20 {
            let digits = bytes.count - 21
            guard bytes[19] == UInt8(ascii: "."), (1...6).contains(digits), let value = number(20..<(20 + digits))
            else {
                throw failure
            }
            fraction = value
            for _ in digits..<6 { fraction *= 10 }
        }
        let seconds = Int64(day.daysSince1970) * 86_400 + hour * 3_600 + minute * 60 + second
        microseconds = seconds * 1_000_000 + fraction
    }

    /// Reads the moment from JSON.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the moment as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// RFC 3339 in UTC with six digits of a second's fraction.
    public var text: String {
        let (second, micro) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let whole = micro < 0 ? second - 1 : second
        let fraction = micro < 0 ? micro + 1_000_000 : micro
        let day = Int((Double(whole) / 86_400).rounded(.down))
        let rest = Int(whole) - day * 86_400
        func pad(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return CalendarDate(daysSince1970: day).text
            + "T\(pad(rest / 3_600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2)).\(pad(Int(fraction), 6))Z"
    }

    /// The latest day that has begun anywhere, in the earliest time zone, UTC+14: a day after it is the future for
    /// everybody.
    public var latestDay: CalendarDate {
        let seconds = (Double(microseconds) / 1e6 + 14 * 3_600).rounded(.down)
        return CalendarDate(daysSince1970: Int((seconds / 86_400).rounded(.down)))
    }

    /// The latest moment that passes for now: clocks differ, and what was seen a few minutes ahead was seen now.
    public var latestMoment: Timestamp { adding(seconds: 300) }

    /// RFC 3339 in UTC.
    public var description: String { text }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }
}
