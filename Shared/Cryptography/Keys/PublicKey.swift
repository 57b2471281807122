internal import COpenSSL
public import Foundation

/// A key that checks signatures, bound to one algorithm.
///
/// The C key is owned by the handle inside, which is freed with the last copy. One value serves many tasks at once.
public struct PublicKey: Sendable {
    let handle: KeyHandle

    /// The only algorithm that the key is used with.
    public var algorithm: SignatureAlgorithm { handle.algorithm }

    init(handle: KeyHandle) throws(CryptographyError) {
        guard handle.hasSoundPublicPart() else { throw .invalidKey("the public key is not sound") }
        self.handle = handle
    }

    /// An EC key on P-256 from its point's coordinates, 32 bytes each; throws when the point is not on the curve.
    public init(p256X x: Data, y: Data) throws(CryptographyError) {
        guard x.count == 32, y.count == 32 else { throw .invalidKey("a coordinate on P-256 has 32 bytes") }
        var material = try KeyMaterial()
        try material.add(.group, name: .curveP256)
        try material.add(.publicKey, bytes: Data([4]) + x + y)
        try self.init(handle: try material.makeKey(type: "EC", isPrivate: false))
    }

    /// An Ed25519 key from its 32 bytes; throws when they are no point of the curve, or one of small order.
    public init(ed25519 bytes: Data) throws(CryptographyError) {
        guard Ed25519Point.isAcceptable(bytes) else { throw .invalidKey("the Ed25519 key is no acceptable point") }
        let key = bytes.withUnsafeBytes {
            EVP_PKEY_new_raw_public_key_ex(nil, "ED25519", nil, $0.bindMemory(to: UInt8.self).baseAddress, $0.count)
        }
        guard let key else {
            OpenSSLErrors.clear()
            throw .invalidKey("the Ed25519 key's bytes make no key")
        }
        try self.init(handle: try KeyHandle(adopting: key))
    }

    /// An RSA key from modulus and exponent, most significant byte first; throws under 2048 or over 8192 bits.
    public init(rsaModulus modulus: Data, exponent: Data) throws(CryptographyError) {
        guard modulus.count <= Int(KeyHandle.maximumRSABits / 8), exponent.count <= 8 else {
            throw .invalidKey("the RSA key's numbers are too large")
        }
        var material = try KeyMaterial()
        try material.add(.modulus, number: modulus)
        try material.add(.publicExponent, number: exponent)
        try self.init(handle: try material.makeKey(type: "RSA", isPrivate: false))
    }

    /// A key from PEM text (`BEGIN PUBLIC KEY`, RFC 7468 section 13).
    public init(pem: String) throws(CryptographyError) {
        let source = try MemorySource(Data(pem.utf8))
        guard let key = source.read({ PEM_read_bio_PUBKEY($0, nil, refusePassphrase, nil) }) else {
            OpenSSLErrors.clear()
            throw .invalidKey("the text holds no public key in PEM")
        }
        try self.init(handle: try KeyHandle(adopting: key))
    }
}
