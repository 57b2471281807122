import Contracts
import Testing

@Suite("Members of an object are found without decoding it")
struct JSONMembersTests {
    private static let object = #"{"a":1,"b":"x,}\"{","c":[{"d":"]"},2],"e":{},"f":null,"g":-1.5e3,"ü":"ß"}"#

    private func read(_ text: String) -> JSONMembers? { JSONMembers(Array(text.utf8)) }

    @Test func eachValueIsItsBytes() throws {
        let members = try #require(read(Self.object))
        #expect(members.all.map(\.name) == ["a", "b", "c", "e", "f", "g", "ü"])
        for (name, value) in [
            ("a", "1"), ("b", #""x,}\"{""#), ("c", #"[{"d":"]"},2]"#), ("e", "{}"), ("f", "null"), ("g", "-1.5e3"),
            ("ü", #""ß""#),
        ] {
            #expect(members[name].map { String(decoding: $0, as: UTF8.self) } == value, "\(name)")
        }
        // What stands deeper isn't the object's own.
        #expect(members["d"] == nil)
    }

    @Test func whatIsKeptStaysByteForByte() throws {
        let members = try #require(read(Self.object))
        #expect(members.object { _ in true } == Array(Self.object.utf8))
        #expect(
            String(decoding: members.object { ["b", "g"].contains($0) }, as: UTF8.self) == #"{"b":"x,}\"{","g":-1.5e3}"#
        )
        #expect(members.object { _ in false } == Array("{}".utf8))
        #expect(try #require(read("{}")).object { _ in true } == Array("{}".utf8))
    }

    @Test(
        "What isn't canonical, or cut short, is nothing",
        arguments: [
            "", "[]", "1", "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1"#, #"{ "a":1}"#, #"{"a" :1}"#,
            #"{"a":"x}"#, #"{"\u0061":1}"#, #"{"a":1 "b":2}"#,
        ] as [String])
    func refused(text: String) { #expect(read(text) == nil) }
}
