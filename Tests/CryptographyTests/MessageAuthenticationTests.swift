import Foundation
import Testing

@testable import Cryptography

@Suite("HMAC-SHA-256")
struct MessageAuthenticationTests {
    struct Vector: Sendable {
        let key: String
        let message: String
        let code: String
    }

    /// RFC 4231 sections 4.2 to 4.8; of the fifth the first 128 bits are published.
    static let vectors = [
        Vector(
            key: String(repeating: "0b", count: 20), message: Hexadecimal.encode(Data("Hi There".utf8)),
            code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        Vector(
            key: Hexadecimal.encode(Data("Jefe".utf8)),
            message: Hexadecimal.encode(Data("what do ya want for nothing?".utf8)),
            code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        Vector(
            key: String(repeating: "aa", count: 20), message: String(repeating: "dd", count: 50),
            code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        Vector(
            key: "0102030405060708090a0b0c0d0e0f10111213141516171819", message: String(repeating: "cd", count: 50),
            code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
        Vector(
            key: String(repeating: "0c", count: 20),
            message: Hexadecimal.encode(Data("Test With Truncation".utf8)), code: "a3b6167473100ee06e0c796c2955552b"),
        Vector(
            key: String(repeating: "aa", count: 131),
            message: Hexadecimal.encode(Data("Test Using Larger Than Block-Size Key - Hash Key First".utf8)),
            code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
        Vector(
            key: String(repeating: "aa", count: 131),
            message: Hexadecimal.encode(
                Data(
                    ("This is a test using a larger than block-size key and a larger than block-size data. "
                        + "The key needs to be hashed before being used by the HMAC algorithm.").utf8)),
            code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
    ]

    @Test("RFC 4231", arguments: vectors)
    func published(vector: Vector) throws {
        let key = try MessageAuthenticationKey(ofAnyLength: try #require(Hexadecimal.decode(vector.key)))
        let code = key.authenticate(try #require(Hexadecimal.decode(vector.message)))
        #expect(code.hex.hasPrefix(vector.code))
        #expect(key.authenticate(try #require(Hexadecimal.decode(vector.message))) == code)
    }

    @Test("fields are authenticated with their lengths before them")
    func fields() throws {
        let key = try MessageAuthenticationKey(bytes: Data(repeating: 7, count: 32))
        let joined = Data([0, 0, 0, 0, 0, 0, 0, 2, 0x61, 0x62, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x63])
        let code = key.authenticate(fields: [Data("ab".utf8), Data(), Data("c".utf8)])
        #expect(code == key.authenticate(joined))
        #expect(key.isValid(code, forFields: [Data("ab".utf8), Data(), Data("c".utf8)]))
        for other in [["ab", "c"], ["abc"], ["a", "b", "c"], ["ab", "c", ""], ["", "ab", "c"], ["ab", "", "d"]] {
            #expect(!key.isValid(code, forFields: other.map { Data($0.utf8) }))
        }
    }

    @Test("every flipped bit is noticed")
    func flipped() throws {
        let key = try MessageAuthenticationKey(bytes: RandomBytes.make(32))
        let message = Data("OpenIncident".utf8)
        let code = key.authenticate(message)
        #expect(key.isValid(code, for: message))
        for bit in 0..<256 {
            var bytes = code.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let forged = try #require(MessageAuthenticationCode(bytes: bytes))
            #expect(!key.isValid(forged, for: message))
        }
        #expect(MessageAuthenticationCode(bytes: code.bytes.dropLast()) == nil)
    }

    @Test("a short key is refused and no key is shown")
    func keys() throws {
        #expect(throws: CryptographyError.self) { try MessageAuthenticationKey(bytes: Data(count: 31)) }
        let bytes = Data("0123456789abcdef0123456789abcdef".utf8)
        let key = try MessageAuthenticationKey(bytes: bytes)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(!text.contains("0123"))
            #expect(!text.contains("0x"))
        }
    }

    @Test("one key serves many tasks at once")
    func concurrent() async throws {
        let key = try MessageAuthenticationKey(bytes: RandomBytes.make(32))
        let expected = (0..<64).map { key.authenticate(Data("message \($0)".utf8)) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    (0..<64).allSatisfy { key.isValid(expected[$0], for: Data("message \($0)".utf8)) }
                }
            }
            for await valid in group { #expect(valid) }
        }
    }
}
