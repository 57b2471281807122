import Cryptography
import Foundation
import Testing

@Suite("Command key ring")
struct CommandKeyRingTests {
    static let first = Data("first-key-first-key-first-key-32".utf8)
    static let second = Data("second-key-second-key-second-k32".utf8)
    static let old = Data("old-key-old-key-old-key-old-key--".utf8)
    static let fields = [Data("dora.policy.commands".utf8), Data("demo/7".utf8), Data("{}".utf8)]

    static func json(_ text: String) -> Data {
        var text = text
        for (name, key) in [("FIRST", first), ("SECOND", second), ("OLD", old)] {
            text = text.replacingOccurrences(of: name, with: key.base64EncodedString())
        }
        return Data(text.utf8)
    }

    static let whole = #"{"signing":"k2","keys":{"k1":"FIRST","k2":"SECOND"},"verifyOnly":{"k0":"OLD"}}"#

    @Test("signs with the named key, verifies with every one, and says which are retired")
    func rotation() throws {
        let ring = try CommandKeyRing(json: Self.json(Self.whole))
        let signature = try ring.sign(fields: Self.fields)
        #expect(signature.keyID == "k2")
        #expect(signature.code == (try MessageAuthenticationKey(bytes: Self.second)).authenticate(fields: Self.fields))
        #expect(try ring.verify(signature.code, keyID: "k2", fields: Self.fields) == .current)

        let before = try CommandKeyRing(signing: "k1", keys: ["k1": Self.first]).sign(fields: Self.fields)
        #expect(try ring.verify(before.code, keyID: before.keyID, fields: Self.fields) == .current)
        let longBefore = try CommandKeyRing(signing: "k0", keys: ["k0": Self.old]).sign(fields: Self.fields)
        #expect(try ring.verify(longBefore.code, keyID: longBefore.keyID, fields: Self.fields) == .retired)
    }

    @Test("refuses another key's code, an unknown key and any change of a field")
    func forged() throws {
        let ring = try CommandKeyRing(json: Self.json(Self.whole))
        let signature = try ring.sign(fields: Self.fields)
        #expect(throws: CommandKeyError.wrongCode(keyID: "k1")) {
            try ring.verify(signature.code, keyID: "k1", fields: Self.fields)
        }
        #expect(throws: CommandKeyError.unknownKey("k9")) {
            try ring.verify(signature.code, keyID: "k9", fields: Self.fields)
        }
        for index in Self.fields.indices {
            var changed = Self.fields
            changed[index] += Data([0])
            #expect(throws: CommandKeyError.wrongCode(keyID: "k2")) {
                try ring.verify(signature.code, keyID: "k2", fields: changed)
            }
        }
        #expect(throws: CommandKeyError.wrongCode(keyID: "k2")) {
            try ring.verify(signature.code, keyID: "k2", fields: Self.fields.reversed())
        }
    }

    @Test("a ring without a signing key verifies and signs nothing")
    func verifyingOnly() throws {
        let agent = try CommandKeyRing(json: Self.json(#"{"keys":{"k2":"SECOND"}}"#))
        let gateway = try CommandKeyRing(json: Self.json(Self.whole))
        let signature = try gateway.sign(fields: Self.fields)
        #expect(try agent.verify(signature.code, keyID: signature.keyID, fields: Self.fields) == .current)
        #expect(throws: CommandKeyError.noSigningKey) { try agent.sign(fields: Self.fields) }
    }

    @Test(
        "files that are no ring",
        arguments: [
            "", "[]", "{}", #"{"signing":"k1"}"#, #"{"keys":{}}"#, #"{"signing":"k9","keys":{"k1":"FIRST"}}"#,
            #"{"signing":1,"keys":{"k1":"FIRST"}}"#, #"{"signing":null,"keys":{"k1":"FIRST"}}"#,
            #"{"signing":"k0","keys":{"k1":"FIRST"},"verifyOnly":{"k0":"OLD"}}"#,
            #"{"keys":{"k1":"FIRST","k1":"SECOND"}}"#, #"{"keys":{"k1":"FIRST"},"keys":{"k1":"SECOND"}}"#,
            #"{"keys":{"k1":"FIRST"},"verifyOnly":{"k1":"FIRST"}}"#, #"{"keys":{"k1":"FIRST"},"verify":{}}"#,
            #"{"keys":{"k1":"c2hvcnQ="}}"#, #"{"keys":{"k1":"not base64!"}}"#, #"{"keys":{"k1":7}}"#,
            #"{"keys":{"":"FIRST"}}"#, #"{"keys":{"k 1":"FIRST"}}"#, #"{"keys":["FIRST"]}"#,
        ])
    func malformed(text: String) {
        #expect(throws: CommandKeyError.self) { try CommandKeyRing(json: Self.json(text)) }
    }

    @Test("never shows a key")
    func redacted() throws {
        let ring = try CommandKeyRing(json: Self.json(Self.whole))
        var dumped = ""
        dump(ring, to: &dumped)
        for text in ["\(ring)", String(reflecting: ring), dumped] {
            for key in [Self.first, Self.second, Self.old] {
                #expect(!text.contains(key.base64EncodedString()))
                #expect(!text.contains(String(decoding: key, as: UTF8.self)))
                #expect(!text.contains(Hexadecimal.encode(key)))
            }
        }
        #expect("\(ring)" == "CommandKeyRing(signing: k2, keys: [k1, k2], verifyOnly: [k0])")
        let short = #expect(throws: CommandKeyError.self) {
            try CommandKeyRing(json: Self.json(#"{"keys":{"k1":"c2hvcnQ="}}"#))
        }
        #expect(short.map { "\($0)".contains("c2hvcnQ") } == false)
    }

    @Test("loads from a file")
    func file() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        try Self.json(Self.whole).write(to: file)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        #expect(try CommandKeyRing.load(contentsOfFile: file.path).signingKeyID == "k2")
        #expect(throws: CommandKeyError.unreadable(path: "/nowhere/keys.json")) {
            try CommandKeyRing.load(contentsOfFile: "/nowhere/keys.json")
        }
    }
}
