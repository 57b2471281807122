internal import COpenSSL
internal import Foundation

/// A key that signs, bound to one algorithm; for tests, tools and whoever issues tokens.
///
/// The C key is owned by the handle inside, which is freed (and wiped) with the last copy. Never shown as text.
public struct PrivateKey: Sendable, CustomStringConvertible, CustomReflectable {
    let handle: KeyHandle

    /// The only algorithm that the key is used with.
    public var algorithm: SignatureAlgorithm { handle.algorithm }

    init(handle: KeyHandle) throws(CryptographyError) {
        guard handle.hasSoundPair() else { throw .invalidKey("private and public part don't belong together") }
        self.handle = handle
    }

    /// A new random key: P-256, Ed25519, or RSA of 3072 bits.
    public init(generating algorithm: SignatureAlgorithm) throws(CryptographyError) {
        let type =
            switch algorithm {
            case .es256: "EC"
            case .edDSA: "ED25519"
            case .rs256: "RSA"
            }
        let context = EVP_PKEY_CTX_new_from_name(nil, type, nil)
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, Self.choose(algorithm, context),
            EVP_PKEY_generate(context, &key) == 1, let key
        else { throw OpenSSLErrors.failure("making a key") }
        handle = try KeyHandle(adopting: key)
    }

    /// A key from PEM text (PKCS #8 `BEGIN PRIVATE KEY`, or OpenSSL's older forms); encrypted ones are refused.
    public init(pem: String) throws(CryptographyError) {
        let source = try MemorySource(Data(pem.utf8))
        guard let key = source.read({ PEM_read_bio_PrivateKey($0, nil, refusePassphrase, nil) }) else {
            OpenSSLErrors.clear()
            throw .invalidKey("the text holds no unencrypted private key in PEM")
        }
        try self.init(handle: try KeyHandle(adopting: key))
    }

    /// The key that checks what this one signs.
    public var publicKey: PublicKey {
        get throws(CryptographyError) {
            var encoded: UnsafeMutablePointer<UInt8>?
            let length = i2d_PUBKEY(handle.pointer, &encoded)
            guard length > 0, let encoded else { throw OpenSSLErrors.failure("writing a public key") }
            defer { CRYPTO_free(encoded, nil, 0) }
            var position: UnsafePointer<UInt8>? = UnsafePointer(encoded)
            guard let key = d2i_PUBKEY(nil, &position, Int(length)) else {
                throw OpenSSLErrors.failure("reading a public key")
            }
            return try PublicKey(handle: try KeyHandle(adopting: key))
        }
    }

    /// Never shows the key.
    public var description: String { "PrivateKey(\(algorithm.rawValue), redacted)" }

    /// Shows nothing to reflection.
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static func choose(_ algorithm: SignatureAlgorithm, _ context: OpaquePointer?) -> Bool {
        switch algorithm {
        case .es256: EVP_PKEY_CTX_set_group_name(context, "prime256v1") == 1
        case .edDSA: true
        case .rs256: EVP_PKEY_CTX_set_rsa_keygen_bits(context, 3072) == 1
        }
    }
}
