internal import COpenSSL

/// OpenSSL's AES-256-GCM, fetched once.
///
/// Ownership: this object owns the `EVP_CIPHER` and lives as long as the process. Sendable because an `EVP_CIPHER`
/// is immutable but for its reference count, which OpenSSL changes atomically.
final class AESAlgorithm: Sendable {
    static let shared = AESAlgorithm()

    nonisolated(unsafe) let cipher: OpaquePointer?

    private init() {
        cipher = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil)
        OpenSSLErrors.demand(cipher != nil, "the fetch of AES-256-GCM")
    }

    deinit { EVP_CIPHER_free(cipher) }
}
