import Foundation
import Testing

@testable import Cryptography

@Suite("Strict JSON")
struct StrictJSONTests {
    @Test(
        "what JSON allows is read",
        arguments: [
            (" { } ", .object([:])), ("[]", .array([])), ("\t\r\n null", .null),
            (
                #"{"a":{"a":1},"b":[true,false]}"#,
                .object(["a": .object(["a": .number(1)]), "b": .array([.boolean(true), .boolean(false)])])
            ),
            (
                "[0,-0.5,10,1e2,2E-1,3e+1]",
                .array([.number(0), .number(-0.5), .number(10), .number(100), .number(0.2), .number(30)])
            ),
            (#""\"\\\/\b\f\n\r\t\u0041\u00e4\ud83d\ude00é""#, .string("\"\\/\u{8}\u{c}\n\r\tAä😀é")),
        ] as [(String, StrictJSON)])
    func accepted(text: String, value: StrictJSON) throws {
        #expect(try StrictJSON(text.utf8) == value)
    }

    @Test(
        "what it forbids is refused",
        arguments: [
            "", " ", "{", "}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
            "{1:1}",
            "nul", "nulll", "True", "01", "1.", ".5", "-", "+1", "1e", "1e+", "0x1", "1e999", "NaN", "Infinity", "1 1",
            "{} {}",
            "\"", "\"\\\"", "\"\n\"", "\"\u{0}\"", #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud800""#, #""\ud800\u0041""#,
            #""\udc00""#,
            "\u{feff}{}", "/* */{}", "{}//",
        ])
    func refused(text: String) {
        #expect(throws: StrictJSONError.self) { try StrictJSON(text.utf8) }
    }

    @Test("invalid UTF-8 is refused")
    func encoding() {
        for bytes in [[0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]] as [[UInt8]] {
            #expect(throws: StrictJSONError.self) { try StrictJSON([0x22] + bytes + [0x22]) }
        }
    }

    @Test(
        "a member twice is refused, however it is spelt and wherever it stands",
        arguments: [
            #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"\u0061":3}"#, #"[{"x":{"a":1,"a":2}}]"#, #"{"":1,"":2}"#,
            #"{"\u00e9":1,"e\u0301":2}"#,
        ])
    func duplicates(text: String) {
        let error = #expect(throws: StrictJSONError.self) { try StrictJSON(text.utf8) }
        guard case .duplicateMember = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("depth has a bound, and a megabyte of brackets is refused at it")
    func depth() throws {
        let allowed = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
        #expect(try StrictJSON(allowed.utf8).elements?.count == 1)
        #expect(throws: StrictJSONError.tooDeep) { try StrictJSON(("[" + allowed + "]").utf8) }
        #expect(throws: StrictJSONError.tooDeep) { try StrictJSON([UInt8](repeating: 0x5b, count: 1 << 20)) }
    }
}
