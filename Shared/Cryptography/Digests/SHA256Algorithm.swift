internal import COpenSSL

/// OpenSSL's SHA-256, fetched once: a fetch per digest costs more than a short digest itself.
///
/// Ownership: this object owns the `EVP_MD` and, as it lives as long as the process, never gives it back before.
/// Sendable because an `EVP_MD` is immutable but for its reference count, which OpenSSL changes atomically.
final class SHA256Algorithm: Sendable {
    static let shared = SHA256Algorithm()

    nonisolated(unsafe) let digest: OpaquePointer?

    private init() {
        digest = EVP_MD_fetch(nil, "SHA256", nil)
        OpenSSLErrors.demand(digest != nil, "the fetch of SHA-256")
    }

    deinit { EVP_MD_free(digest) }
}
