import Foundation
import Testing

@testable import Cryptography

@Suite("AES-256-GCM")
struct AuthenticatedCipherTests {
    struct Vector: Sendable {
        let key: String
        let nonce: String
        let context: String
        let message: String
        let sealed: String
        let tag: String
    }

    private static let key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"
    private static let message =
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
        + "b16aedf5aa0de657ba637b391aafd255"
    private static let sealed =
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
        + "c5f61e6393ba7a0abcc9f662898015ad"

    /// Test cases 13 to 16 of the mode's specification as submitted to NIST (McGrew and Viega, appendix B).
    static let vectors = [
        Vector(
            key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12), context: "",
            message: "", sealed: "", tag: "530f8afbc74536b9a963b4f1c4cb738b"),
        Vector(
            key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12), context: "",
            message: String(repeating: "00", count: 16), sealed: "cea7403d4d606b6e074ec5d3baf39d18",
            tag: "d0d1c8a799996bf0265b98b5d48ab919"),
        Vector(
            key: key, nonce: "cafebabefacedbaddecaf888", context: "", message: message, sealed: sealed,
            tag: "b094dac5d93471bdec1a502270e3cc6c"),
        Vector(
            key: key, nonce: "cafebabefacedbaddecaf888", context: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            message: String(message.prefix(120)), sealed: String(sealed.prefix(120)),
            tag: "76fc6ece0f4e1768cddf8853bb2d551b"),
    ]

    @Test("published vectors, sealed and opened", arguments: vectors)
    func published(vector: Vector) throws {
        let cipher = try AuthenticatedCipher(key: try #require(Hexadecimal.decode(vector.key)))
        let nonce = try #require(Hexadecimal.decode(vector.nonce))
        let context = try #require(Hexadecimal.decode(vector.context))
        let message = try #require(Hexadecimal.decode(vector.message))
        let sealed = try cipher.seal(message, context: context, nonce: nonce)
        #expect(Hexadecimal.encode(sealed) == vector.nonce + vector.sealed + vector.tag)
        #expect(try cipher.open(sealed, context: context) == message)
    }

    @Test("every flipped bit, another context, another key and a cut message fail")
    func forged() throws {
        let cipher = try AuthenticatedCipher(key: RandomBytes.make(32))
        let message = Data("confidential".utf8)
        let context = Data("tenant demo".utf8)
        let sealed = try cipher.seal(message, context: context)
        #expect(sealed.count == message.count + AuthenticatedCipher.overhead)
        #expect(try cipher.open(sealed, context: context) == message)
        for bit in 0..<(sealed.count * 8) {
            var other = sealed
            other[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: CryptographyError.authenticationFailed) { try cipher.open(other, context: context) }
        }
        for count in 0..<sealed.count {
            #expect(throws: CryptographyError.authenticationFailed) {
                try cipher.open(sealed.prefix(count), context: context)
            }
        }
        #expect(throws: CryptographyError.authenticationFailed) {
            try cipher.open(sealed, context: Data("tenant other".utf8))
        }
        #expect(throws: CryptographyError.authenticationFailed) { try cipher.open(sealed) }
        let stranger = try AuthenticatedCipher(key: RandomBytes.make(32))
        #expect(throws: CryptographyError.authenticationFailed) { try stranger.open(sealed, context: context) }
    }

    @Test("nonces differ, and keys of another length are refused")
    func nonces() throws {
        let cipher = try AuthenticatedCipher(key: RandomBytes.make(32))
        let sealed = try (0..<100).map { _ in try cipher.seal(Data("same".utf8)) }
        #expect(Set(sealed.map { $0.prefix(12) }).count == 100)
        for count in [0, 16, 31, 33] {
            #expect(throws: CryptographyError.self) { try AuthenticatedCipher(key: Data(count: count)) }
        }
        #expect("\(cipher)" == "AuthenticatedCipher(AES-256-GCM, key redacted)")
    }
}
