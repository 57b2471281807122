internal import COpenSSL
internal import Foundation

/// The two spellings of a P-256 signature: `r ‖ s` of 32 bytes each in a JWS (RFC 7518 section 3.4), DER in OpenSSL.
///
/// Ownership: the value owns its `ECDSA_SIG`, which owns both numbers; it can't be copied and frees all when it ends.
struct ECDSASignature: ~Copyable {
    static let rawByteCount = 64

    private let signature: OpaquePointer

    /// From `r ‖ s`; nil for another length or when r or s is zero.
    init?(raw: Data) {
        guard raw.count == Self.rawByteCount else { return nil }
        let bytes = [UInt8](raw)
        guard bytes[..<32].contains(where: { $0 != 0 }), bytes[32...].contains(where: { $0 != 0 }),
            let signature = ECDSA_SIG_new()
        else { return nil }
        let r = BN_bin2bn(bytes, 32, nil)
        let s = bytes.withUnsafeBufferPointer { BN_bin2bn($0.baseAddress.map { $0 + 32 }, 32, nil) }
        // On success the signature takes both numbers, on failure they stay ours.
        guard r != nil, s != nil, ECDSA_SIG_set0(signature, r, s) == 1 else {
            BN_free(r)
            BN_free(s)
            ECDSA_SIG_free(signature)
            return nil
        }
        self.signature = signature
    }

    /// From the DER that OpenSSL writes; nil for anything else.
    init?(der: Data) {
        let parsed = der.withUnsafeBytes { bytes in
            var position = bytes.bindMemory(to: UInt8.self).baseAddress
            return d2i_ECDSA_SIG(nil, &position, bytes.count)
        }
        guard let parsed else {
            OpenSSLErrors.clear()
            return nil
        }
        signature = parsed
    }

    deinit { ECDSA_SIG_free(signature) }

    /// The DER spelling; nil only when memory is exhausted.
    var der: Data? {
        var encoded: UnsafeMutablePointer<UInt8>?
        let length = i2d_ECDSA_SIG(signature, &encoded)
        guard length > 0, let encoded else { return nil }
        defer { CRYPTO_free(encoded, nil, 0) }
        return Data(bytes: encoded, count: Int(length))
    }

    /// `r ‖ s`; nil when a number has more than 32 bytes, which P-256 never makes.
    var raw: Data? {
        var bytes = [UInt8](repeating: 0, count: Self.rawByteCount)
        let written = bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            return BN_bn2binpad(ECDSA_SIG_get0_r(signature), start, 32) == 32
                && BN_bn2binpad(ECDSA_SIG_get0_s(signature), start + 32, 32) == 32
        }
        return written ? Data(bytes) : nil
    }
}
