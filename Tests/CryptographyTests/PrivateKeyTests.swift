import Cryptography
import Foundation
import Testing

@Suite("Keys in PEM")
struct PrivateKeyTests {
    static let edwards = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
        -----END PRIVATE KEY-----
        """

    @Test("RFC 8037's key in PEM is the same key")
    func edwards() throws {
        let key = try PrivateKey(pem: Self.edwards)
        #expect(key.algorithm == .edDSA)
        let signature = try key.sign(Data(PublishedKeys.edwardsInput.utf8))
        #expect(Base64URL.encode(signature) == PublishedKeys.edwardsSignature)
    }

    @Test("a public key in PEM checks, and a private one isn't taken for it")
    func publicKey() throws {
        let pem = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """
        let key = try PublicKey(pem: pem)
        let signature = try #require(Base64URL.decode(PublishedKeys.edwardsSignature))
        #expect(key.isValid(signature, for: Data(PublishedKeys.edwardsInput.utf8)))
        #expect(throws: CryptographyError.self) { try PublicKey(pem: Self.edwards) }
        #expect(throws: CryptographyError.self) { try PrivateKey(pem: pem) }
    }

    /// Made by `openssl genpkey` with P-384, RSA of 1024 bits, X25519, and Ed25519 encrypted under a passphrase.
    @Test("other keys, encrypted keys and nonsense are refused", arguments: RefusedKeys.all)
    func refused(pem: String) {
        #expect(throws: CryptographyError.self) { try PrivateKey(pem: pem) }
    }
}
