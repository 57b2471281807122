internal import Foundation

/// Reads one JSON text byte by byte; its recursion is bounded by ``StrictJSON/maximumDepth``.
struct StrictJSONReader {
    let bytes: [UInt8]
    var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var failure: StrictJSONError { .malformed(offset: position) }

    mutating func readDocument() throws(StrictJSONError) -> StrictJSON {
        skipSpace()
        let value = try readValue()
        skipSpace()
        guard position == bytes.count else { throw failure }
        return value
    }

    private mutating func readValue() throws(StrictJSONError) -> StrictJSON {
        guard position < bytes.count else { throw failure }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try nested { reader throws(StrictJSONError) in try reader.readObject() }
        case UInt8(ascii: "["): return try nested { reader throws(StrictJSONError) in try reader.readArray() }
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try read("true", as: .boolean(true))
        case UInt8(ascii: "f"): return try read("false", as: .boolean(false))
        case UInt8(ascii: "n"): return try read("null", as: .null)
        default: return .number(try readNumber())
        }
    }

    private mutating func nested(
        _ body: (inout StrictJSONReader) throws(StrictJSONError) -> StrictJSON
    ) throws(StrictJSONError) -> StrictJSON {
        guard depth < StrictJSON.maximumDepth else { throw .tooDeep }
        depth += 1
        position += 1
        skipSpace()
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func readObject() throws(StrictJSONError) -> StrictJSON {
        // Swift compares strings by canonical equivalence, so names that only look alike count as duplicates too.
        var members: [String: StrictJSON] = [:]
        if take("}") { return .object(members) }
        while true {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw failure }
            let name = try readString()
            skipSpace()
            guard take(":") else { throw failure }
            skipSpace()
            let value = try readValue()
            guard members.updateValue(value, forKey: name) == nil else { throw .duplicateMember(name) }
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw failure }
            skipSpace()
        }
    }

    private mutating func readArray() throws(StrictJSONError) -> StrictJSON {
        var elements: [StrictJSON] = []
        if take("]") { return .array(elements) }
        while true {
            elements.append(try readValue())
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw failure }
            skipSpace()
        }
    }

    private mutating func read(
        _ word: StaticString, as value: StrictJSON
    ) throws(StrictJSONError) -> StrictJSON {
        let matches = word.withUTF8Buffer { word in bytes[position...].starts(with: word) }
        guard matches else { throw failure }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func readNumber() throws(StrictJSONError) -> Double {
        let start = position
        _ = take("-")
        if !take("0") { try readDigits() }
        if take(".") { try readDigits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try readDigits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw .malformed(offset: start) }
        return value
    }

    private mutating func readDigits() throws(StrictJSONError) {
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
        guard position > start else { throw failure }
    }

    /// Passes one character if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0a, 0x0d: position += 1
            default: return
            }
        }
    }
}
