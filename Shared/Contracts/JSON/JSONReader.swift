/// Reads one JSON text (RFC 8259) into a value.
///
/// Foundation's reader tries a value of unknown type as one type after the other, each failure an error that is made and
/// thrown away; every request, command and event passes here several times.
struct JSONReader {
    /// Why a text isn't JSON, and where.
    struct Malformed: Error, CustomStringConvertible {
        let offset: Int
        let reason: String

        var description: String { "\(reason) at byte \(offset)" }
    }

    /// Arrays and objects within each other; the same as Foundation's.
    static let maximumDepth = 512

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads a text that holds one value and nothing else.
    /// - Throws: ``Malformed``.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) -> JSONValue {
        var reader = JSONReader(bytes)
        reader.skipSpace()
        let value = try reader.readValue()
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.malformed("something follows the value") }
        return value
    }

    private func malformed(_ reason: String) -> Malformed { Malformed(offset: position, reason: reason) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0a, 0x0d: position += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func readValue() throws(Malformed) -> JSONValue {
        guard let first = next else { throw malformed("the text ends too early") }
        switch first {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "{"): return try readObject()
        case UInt8(ascii: "["): return try readArray()
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
        default: throw malformed("no value begins")
        }
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONValue) throws(Malformed) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let matches =
            position + length <= bytes.count
            && word.withUTF8Buffer { word in bytes[position..<position + length].elementsEqual(word) }
        guard matches else { throw malformed("no value begins") }
        position += length
        return value
    }

    private mutating func deeper() throws(Malformed) {
        depth += 1
        guard depth <= Self.maximumDepth else { throw malformed("too much stands within each other") }
        position += 1
        skipSpace()
    }

    private mutating func readObject() throws(Malformed) -> JSONValue {
        try deeper()
        defer { depth -= 1 }
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            guard next == UInt8(ascii: "\"") else { throw malformed("a member's name is missing") }
            let name = try readString()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw malformed("a colon is missing") }
            skipSpace()
            let value = try readValue()
            // The first of two counts, as with Foundation; what comes from outside is refused before (JSONText).
            if let earlier = members.updateValue(value, forKey: name) { members[name] = earlier }
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw malformed("a comma is missing") }
            skipSpace()
        }
    }

    private mutating func readArray() throws(Malformed) -> JSONValue {
        try deeper()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try readValue())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw malformed("a comma is missing") }
            skipSpace()
        }
    }

    // MARK: - Numbers

    private mutating func readNumber() throws(Malformed) -> JSONValue {
        let start = position
        let isNegative = take(UInt8(ascii: "-"))
        var magnitude: UInt64 = 0
        var isExact = true
        let digits = try readDigits { digit in
            let (tens, over) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tens.addingReportingOverflow(UInt64(digit))
            isExact = isExact && !over && !carried
            magnitude = sum
        }
        guard digits == 1 || bytes[position - digits] != UInt8(ascii: "0") else {
            throw malformed("a number begins with zero")
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            _ = try readDigits { _ in }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            _ = try readDigits { _ in }
        }
        if isWhole, isExact {
            if !isNegative, let value = Int64(exactly: magnitude) { return .integer(value) }
            if isNegative, magnitude <= 1 << 63 { return .integer(Int64(truncatingIfNeeded: 0 &- magnitude)) }
        }
        guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite else {
            throw Malformed(offset: start, reason: "a number is too large")
        }
        // 1.0 and 1e3 are whole numbers too, whatever their form; beyond 2^53 a double isn't each of them.
        return value.magnitude <= 0x1p53 ? Int64(exactly: value).map { .integer($0) } ?? .number(value) : .number(value)
    }

    /// Passes digits, at least one; gives how many.
    private mutating func readDigits(_ each: (UInt8) -> Void) throws(Malformed) -> Int {
        let start = position
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9 {
            each(digit)
            position += 1
        }
        guard position > start else { throw malformed("a digit is missing") }
        return position - start
    }

    // MARK: - Strings

    private mutating func readString() throws(Malformed) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                guard
                    let text = String(validating: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
                else { throw malformed("a text is not UTF-8") }
                position += 1
                return text
            case UInt8(ascii: "\\"): return try readEscapedString(from: start)
            case 0x00..<0x20: throw malformed("a control character stands in a text")
            default: position += 1
            }
        }
        throw malformed("the text ends too early")
    }

    /// Goes on with a string at its first escape.
    private mutating func readEscapedString(from start: Int) throws(Malformed) -> String {
        var text = Array(bytes[start..<position])
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw malformed("a text is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"): try readEscape(into: &text)
            case 0x00..<0x20: throw malformed("a control character stands in a text")
            default: text.append(byte)
            }
        }
        throw malformed("the text ends too early")
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(Malformed) {
        guard let escaped = next else { throw malformed("the text ends too early") }
        position += 1
        switch escaped {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: Array(String(try readScalar()).utf8))
        default: throw malformed("an escape is unknown")
        }
    }

    /// One `\uXXXX`, or two that form a surrogate pair.
    private mutating func readScalar() throws(Malformed) -> Character {
        let first = try readFourDigits()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard (0xd800..<0xdc00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw malformed("half of a surrogate pair is missing")
        }
        let second = try readFourDigits()
        guard (0xdc00..<0xe000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
        else { throw malformed("half of a surrogate pair is missing") }
        return Character(scalar)
    }

    private mutating func readFourDigits() throws(Malformed) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw malformed("a hexadecimal digit is missing")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
