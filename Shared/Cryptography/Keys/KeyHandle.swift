internal import COpenSSL
internal import Foundation

/// The one owner of an `EVP_PKEY`.
///
/// Ownership: the object frees the key in `deinit`; it is made from a pointer that nobody else frees. Sendable
/// because after `init` the key is only read: OpenSSL allows one `EVP_PKEY` to sign and verify on many threads at
/// once, each with a context of its own, and guards what it caches within the key by locks of its own.
final class KeyHandle: Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer
    /// The only algorithm that this key is used with.
    let algorithm: SignatureAlgorithm

    /// The fewest bits of an RSA modulus (RFC 7518 section 3.3).
    static let minimumRSABits: Int32 = 2048
    /// Beyond this, checking one signature costs too much.
    static let maximumRSABits: Int32 = 8192

    /// Adopts a key, which is freed also when it is refused.
    init(adopting pointer: OpaquePointer) throws(CryptographyError) {
        do {
            algorithm = try Self.algorithm(of: pointer)
            self.pointer = pointer
        } catch {
            EVP_PKEY_free(pointer)
            OpenSSLErrors.clear()
            throw error
        }
    }

    deinit { EVP_PKEY_free(pointer) }

    private static func algorithm(of key: OpaquePointer) throws(CryptographyError) -> SignatureAlgorithm {
        if EVP_PKEY_is_a(key, "ED25519") == 1 { return .edDSA }
        if EVP_PKEY_is_a(key, "EC") == 1 {
            guard groupName(of: key) == "prime256v1" else { throw .invalidKey("the curve is not P-256") }
            return .es256
        }
        if EVP_PKEY_is_a(key, "RSA") == 1 {
            try checkRSA(key)
            return .rs256
        }
        throw .invalidKey("the key is neither P-256, Ed25519 nor RSA")
    }

    private static func groupName(of key: OpaquePointer) -> String? {
        var name = [CChar](repeating: 0, count: 64)
        var length = 0
        guard EVP_PKEY_get_group_name(key, &name, name.count, &length) == 1 else { return nil }
        return String(decoding: name.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func checkRSA(_ key: OpaquePointer) throws(CryptographyError) {
        let bits = EVP_PKEY_get_bits(key)
        guard bits >= minimumRSABits else { throw .invalidKey("an RSA key needs at least \(minimumRSABits) bits") }
        guard bits <= maximumRSABits else { throw .invalidKey("an RSA key may have at most \(maximumRSABits) bits") }
        var exponent: OpaquePointer?
        guard EVP_PKEY_get_bn_param(key, ParameterName.publicExponent.pointer, &exponent) == 1 else {
            throw OpenSSLErrors.failure("reading an RSA exponent")
        }
        defer { BN_free(exponent) }
        // Small exponents invite forgeries against lenient padding checks, huge ones make verifying slow.
        guard BN_is_odd(exponent) == 1, (17...64).contains(BN_num_bits(exponent)) else {
            throw .invalidKey("an RSA public exponent must be odd, at least 65537 and at most 64 bits")
        }
    }

    /// Whether OpenSSL finds the public part sound: a point on its curve, a modulus that is odd and no prime.
    func hasSoundPublicPart() -> Bool { check { EVP_PKEY_public_check($0) } }

    /// Whether private and public part belong together.
    func hasSoundPair() -> Bool { check { EVP_PKEY_pairwise_check($0) } }

    private func check(_ test: (OpaquePointer) -> Int32) -> Bool {
        guard let context = EVP_PKEY_CTX_new_from_pkey(nil, pointer, nil) else {
            OpenSSLErrors.clear()
            return false
        }
        defer { EVP_PKEY_CTX_free(context) }
        guard test(context) == 1 else {
            OpenSSLErrors.clear()
            return false
        }
        return true
    }
}
