internal import Foundation

/// A record as one line of JSON: `time`, `level`, `service`, `message`, then the metadata by name.
struct JSONLine {
    /// Names that metadata can't take: such a pair is written under `metadata.<name>`.
    private static let ownNames: Set<String> = ["time", "level", "service", "message"]
    private static let digits = Array("0123456789abcdef".utf8)

    /// The line's UTF-8 bytes, with the line feed at their end and no other one in them.
    private(set) var bytes: [UInt8] = []

    init(_ record: LogRecord) {
        bytes.reserveCapacity(160 + record.metadata.count * 48)
        bytes.append(UInt8(ascii: "{"))
        append("time", Self.timestamp(record.time))
        append("level", record.level.rawValue)
        append("service", record.label)
        append("message", record.message)
        for (name, value) in record.metadata.sorted(by: { $0.key < $1.key }) {
            append(Self.ownNames.contains(name) ? "metadata.\(name)" : name, value)
        }
        bytes.append(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
    }

    /// RFC 3339 in UTC, rounded to the millisecond.
    static func timestamp(_ time: Date) -> String {
        // The style cuts, and the binary number nearest to a millisecond may lie just below it: a tenth more is safe.
        let milliseconds = (time.timeIntervalSince1970 * 1_000).rounded() + 0.1
        return Date(timeIntervalSince1970: milliseconds / 1_000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    private mutating func append(_ name: String, _ value: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        appendQuoted(value)
    }

    /// Escapes what RFC 8259 section 7 demands, and DEL and the C1 controls, which terminals obey.
    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes.append(contentsOf: [0x5c, 0x22])
            case 0x5c: bytes.append(contentsOf: [0x5c, 0x5c])
            case 0x0a: bytes.append(contentsOf: [0x5c, UInt8(ascii: "n")])
            case 0x0d: bytes.append(contentsOf: [0x5c, UInt8(ascii: "r")])
            case 0x09: bytes.append(contentsOf: [0x5c, UInt8(ascii: "t")])
            case 0x00..<0x20, 0x7f..<0xa0: appendEscape(scalar.value)
            case ..<0x80: bytes.append(UInt8(scalar.value))
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(_ value: UInt32) {
        bytes.append(contentsOf: [0x5c, UInt8(ascii: "u"), 0x30, 0x30])
        bytes.append(Self.digits[Int(value >> 4)])
        bytes.append(Self.digits[Int(value & 15)])
    }
}
