import Cryptography
import Foundation
import Testing

@Suite("Encodings")
struct EncodingTests {
    /// RFC 4648 section 10, without the padding, and RFC 7515 appendix C.
    @Test(
        "published base64url",
        arguments: [
            ([], ""), (Array("f".utf8), "Zg"), (Array("fo".utf8), "Zm8"), (Array("foo".utf8), "Zm9v"),
            (Array("foob".utf8), "Zm9vYg"), (Array("fooba".utf8), "Zm9vYmE"), (Array("foobar".utf8), "Zm9vYmFy"),
            ([3, 236, 255, 224, 193], "A-z_4ME"),
        ] as [([UInt8], String)])
    func published(bytes: [UInt8], text: String) {
        #expect(Base64URL.encode(bytes) == text)
        #expect(Base64URL.decode(text) == Data(bytes))
        #expect(Base64URL.decode(utf8: Array(text.utf8)) == Data(bytes))
    }

    @Test(
        "other spellings are refused",
        arguments: [
            "Zg==", "Zm8=", "Z", "Zm9vY", "Zh", "Zm9", "A+z/4ME", "Zm 8", "Zm8\n", "Zm8\u{0}", "Žm8", "=", "_x",
        ])
    func strict(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test("every length goes there and back")
    func roundTrip() {
        for count in 0..<200 {
            let bytes = RandomBytes.make(count)
            #expect(bytes.count == count)
            let text = Base64URL.encode(bytes)
            #expect(Base64URL.decode(text) == bytes)
            var padded = bytes.base64EncodedString()
            padded = padded.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            #expect(text == padded.replacingOccurrences(of: "=", with: ""))
            #expect(Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
        }
    }

    @Test("random bytes don't repeat")
    func random() {
        let made = Set((0..<1_000).map { _ in RandomBytes.make(16) })
        #expect(made.count == 1_000)
        #expect(RandomBytes.make(0).isEmpty)
    }

    @Test("comparison in constant time is comparison")
    func comparison() {
        let bytes = RandomBytes.make(32)
        #expect(ConstantTime.equal(bytes, [UInt8](bytes)))
        #expect(ConstantTime.equal(Data(), Data()))
        #expect(!ConstantTime.equal(bytes, bytes.dropLast()))
        for index in 0..<32 {
            var other = bytes
            other[index] ^= 1
            #expect(!ConstantTime.equal(bytes, other))
        }
    }
}
