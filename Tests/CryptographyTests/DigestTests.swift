import Cryptography
import Foundation
import Testing

@Suite("SHA-256")
struct DigestTests {
    /// FIPS 180-4's examples (NIST, "Examples with Intermediate Values").
    @Test(
        "published digests",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                    + "mnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func published(message: String, expected: String) {
        #expect(SHA256Digest(of: message).hex == expected)
        #expect(SHA256Digest(of: Data(message.utf8)).hex == expected)
    }

    @Test("a million a's, in uneven pieces")
    func million() {
        let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        var hasher = SHA256Hasher()
        var left = 1_000_000
        var piece = 1
        while left > 0 {
            let count = min(piece, left)
            hasher.update([UInt8](repeating: 0x61, count: count))
            left -= count
            piece = piece * 3 + 1
        }
        #expect(hasher.digest().hex == expected)
        #expect(SHA256Digest(of: Data(repeating: 0x61, count: 1_000_000)).hex == expected)
    }

    @Test("the digest so far can be read and more bytes added")
    func continues() {
        var hasher = SHA256Hasher()
        #expect(hasher.digest() == SHA256Digest(of: ""))
        hasher.update(Data("ab".utf8))
        #expect(hasher.digest() == SHA256Digest(of: "ab"))
        hasher.update(Data())
        hasher.update(Data("c".utf8))
        #expect(hasher.digest() == SHA256Digest(of: "abc"))
    }

    @Test("a digest is read from hexadecimal digits, and from nothing else")
    func hexadecimal() throws {
        let digest = SHA256Digest(of: "abc")
        #expect(SHA256Digest(hex: digest.hex) == digest)
        #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
        #expect(SHA256Digest(bytes: digest.bytes) == digest)
        #expect(SHA256Digest(hex: String(digest.hex.dropLast())) == nil)
        #expect(SHA256Digest(hex: String(digest.hex.dropLast(2))) == nil)
        #expect(SHA256Digest(hex: digest.hex + "00") == nil)
        #expect(SHA256Digest(hex: String(digest.hex.dropLast()) + "g") == nil)
        #expect(SHA256Digest(bytes: Data(count: 31)) == nil)
    }
}
