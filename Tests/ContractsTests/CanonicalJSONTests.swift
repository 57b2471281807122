import Contracts
import Foundation
import Testing

/// What our encoder and Foundation's make of the same: hashes of stored events depend on each byte.
@Suite("Canonical JSON")
struct CanonicalJSONTests {
    /// Random values from a seed (SplitMix64).
    struct Source: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }

        mutating func text() -> String {
            let pieces: [String] = [
                "a", "B", "z", "0", "9", "10", "_", "-", "/", "\\", "\"", "\n", "\t", "\u{0}", "\u{8}", "\u{c}", "\r",
                "\u{1f}", "\u{7f}", "é", "e\u{301}", "ß", "€", "𝄞", "👩‍👩‍👧", "\u{2028}", " ", "\u{ff21}",
            ]
            return (0..<Int.random(in: 0...6, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "a" }
                .joined()
        }

        mutating func value(depth: Int) -> JSONValue {
            switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &self) {
            case 0: .null
            case 1: .bool(.random(using: &self))
            case 2: .integer(Int64(truncatingIfNeeded: next() >> UInt64.random(in: 0...63, using: &self)))
            case 3: .integer([0, 1, -1, 9, 10, .max, .min].randomElement(using: &self) ?? 0)
            case 4: .number(double())
            case 5: .string(text())
            case 6: .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
            default:
                .object(
                    Dictionary((0..<Int.random(in: 0...5, using: &self)).map { _ in (text(), value(depth: depth - 1)) })
                    {
                        first, _ in first
                    })
            }
        }

        mutating func double() -> Double {
            let special = [
                0.1, 1.5, -2.25, 1e15, 1e-7, 123456789.123, .leastNonzeroMagnitude, 1.7976931348623157e308, 1e22, -0.0,
            ]
            if Bool.random(using: &self) { return special.randomElement(using: &self) ?? 0 }
            let value = Double(bitPattern: next())
            // Of the whole numbers between these two, Foundation takes digits that no double holds.
            return value.isFinite && !(0x1p53..<0x1p63).contains(value.magnitude) ? value : 0.5
        }
    }

    static func foundation(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func aValueIsWrittenAsFoundationWritesIt(seed: UInt64) throws {
        var source = Source(state: seed)
        for _ in 0..<20 {
            let value = source.value(depth: 4)
            let ours = try CanonicalJSON.encode(value)
            let text = String(decoding: ours, as: UTF8.self)
            let expected = String(decoding: try Self.foundation(value), as: UTF8.self)
            #expect(text == expected, "\(text) is \(expected)")
            let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(ours))
            let read = try CanonicalJSON.decode(JSONValue.self, from: ours)
            #expect(read == theirs, "\(text) \(read) \(theirs)")
        }
    }

    @Test(
        arguments: [
            "0", "-0", "1.0", "1e3", "1E+2", "12345678901234567890", "-9223372036854775808", "9223372036854775807",
            "9223372036854775808", "0.1e1", "1e-2", "1.7976931348623157e308", "5e-324", "1e-400",
            #""\u00e4\ud834\udd1e\/""#,
            " [ 1 , 2 ] ", "{\"a\" : {} }", "[]", "{}", "null", "true", "\"\"", "[[[[1]]]]", "\"\u{7f}\"",
        ] as [String])
    func aTextIsReadAsFoundationReadsIt(text: String) throws {
        let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(try CanonicalJSON.decode(JSONValue.self, from: text.utf8) == theirs)
    }

    @Test(
        arguments: [
            "", " ", "01", "-", "1.", ".5", "1e", "+1", "tru", "nul", "truex", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}",
            "{\"a\":1,}", "{a:1}", "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud834\"", "\"\\ud834\\u0041\"", "\"\n\"", "1 2",
            "[",
            "{", "1e400", "NaN", "'a'", "\u{feff}1", "[1]]",
        ] as [String])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(JSONValue.self, from: text.utf8) }
    }

    @Test func ofTwoMembersOfANameTheFirstCounts() throws {
        // As with Foundation. What comes from outside is refused before (JSONText).
        let read = try CanonicalJSON.decode(JSONValue.self, from: #"{"a":1,"a":2}"#.utf8)
        #expect(read == .object(["a": .integer(1)]))
    }

    @Test func textThatIsNotUTF8IsRefused() {
        for bytes: [UInt8] in [
            [0x22, 0xff, 0x22], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xc0, 0x80, 0x22],
        ] {
            #expect(throws: DecodingError.self) { try CanonicalJSON.decode(JSONValue.self, from: bytes) }
        }
    }

    @Test func depthHasAnEnd() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try CanonicalJSON.decode(JSONValue.self, from: nested(512)) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(JSONValue.self, from: nested(513)) }
    }

    // MARK: - Types of Swift's

    enum Kind: Codable, Hashable {
        case plain
        case with(name: String, count: Int?)
        case pair(Int, [String])
    }

    class Base: Codable {
        var base = 1
        init() {}
    }

    final class Derived: Base {
        var own = "x"
        enum CodingKeys: String, CodingKey { case own }
        override init() { super.init() }
        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            own = try container.decode(String.self, forKey: .own)
            try super.init(from: container.superDecoder())
        }
        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(own, forKey: .own)
            try super.encode(to: container.superEncoder())
        }
    }

    struct Inner: Codable, Hashable {
        var small: Int8 = -3
        var unsigned: UInt16 = 65535
        var single: Float = 0.1
        var flag = true
    }

    struct Everything: Codable, Hashable {
        var text = "a/b\"c"
        var none: String?
        var some: String? = "here"
        var number = 1.5
        var whole = 2.0
        var integer = 42
        var list = [1, 2, 3]
        var optionals: [Int?] = [1, nil, 3]
        var lists = [["a"], []]
        var dictionary = ["b": 1, "a": 2, "B": 3, "10": 4, "9": 5]
        var numbered = [3: "c", 20: "t"]
        var inner = Inner()
        var kinds: [Kind] = [.plain, .with(name: "n", count: nil), .with(name: "m", count: 2), .pair(1, ["x"])]
        var data = Data([0, 1, 254, 255])
        var identifier = UUID(uuidString: "6F9619FF-8B86-D011-B42D-00C04FC964FF")
        var any: JSONValue = .object(["z": .array([.null, .integer(1)]), "a": .number(2.5)])
    }

    struct Flat: Codable, Hashable {
        var id = "i"
        var inner = Inner()

        init() {}
        enum CodingKeys: String, CodingKey { case id }
        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .id)
            inner = try Inner(from: decoder)
        }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try inner.encode(to: encoder)
        }
    }

    private func same<Value: Codable & Equatable>(_ value: Value) throws {
        let ours = try CanonicalJSON.encode(value)
        #expect(String(decoding: ours, as: UTF8.self) == String(decoding: try Self.foundation(value), as: UTF8.self))
        #expect(try CanonicalJSON.decode(Value.self, from: ours) == value)
        #expect(try JSONDecoder().decode(Value.self, from: Data(ours)) == value)
    }

    @Test func typesAreWrittenAsFoundationWritesThem() throws {
        try same(Everything())
        try same(Flat())
        try same([Everything()])
        try same("text")
        try same(7)
        try same([String: Inner]())
        try same(Optional<Int>.none)
        let derived = try CanonicalJSON.encode(Derived())
        #expect(derived == (try Self.foundation(Derived())))
        #expect(try CanonicalJSON.decode(Derived.self, from: derived).own == "x")
    }

    @Test func theJSONOfAValueIsWhatItsTextIsReadAs() throws {
        let value = Everything()
        let json = try JSONValue(value)
        #expect(json["whole"] == .integer(2))
        let read = try CanonicalJSON.decode(JSONValue.self, from: CanonicalJSON.encode(value))
        #expect(json == read)
        #expect(throws: EncodingError.self) { try JSONValue(Double.nan) }
    }

    @Test func whatDoesNotFitIsRefused() {
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Int8.self, from: "300".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Int.self, from: "1.5".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(String.self, from: "1".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Bool.self, from: "1".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Int.self, from: "true".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode([Int].self, from: "[1,null]".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Inner.self, from: "{}".utf8) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Data.self, from: "\"*\"".utf8) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode(Double.nan) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode([Double.infinity]) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode(UInt64.max) }
    }

    @Test func anErrorNamesItsPlace() throws {
        do {
            _ = try CanonicalJSON.decode([String: [Inner]].self, from: #"{"a":[{"small":"x"}]}"#.utf8)
            Issue.record("it was taken")
        } catch DecodingError.typeMismatch(_, let context) {
            #expect(context.codingPath.map(\.stringValue) == ["a", "Index 0", "small"])
        }
    }
}
