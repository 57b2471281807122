internal import COpenSSL
public import Foundation

/// SHA-256 over bytes that come in pieces.
///
/// Ownership: the value owns its `EVP_MD_CTX`, can't be copied, and frees it when it ends. `@unchecked Sendable`
/// holds because of that: one owner at a time has the only pointer, and changing it takes exclusive access.
public struct SHA256Hasher: ~Copyable, @unchecked Sendable {
    private let context: OpaquePointer?

    /// Starts with no bytes.
    public init() {
        context = EVP_MD_CTX_new()
        OpenSSLErrors.demand(context != nil, "a digest context")
        OpenSSLErrors.demand(EVP_DigestInit_ex2(context, SHA256Algorithm.shared.digest, nil) == 1, "SHA-256")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds the next piece.
    public mutating func update(_ piece: some ContiguousBytes) {
        let added = piece.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
        OpenSSLErrors.demand(added, "SHA-256")
    }

    /// The digest of all bytes so far; more may be added afterwards.
    public borrowing func digest() -> SHA256Digest {
        let copy = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(copy) }
        OpenSSLErrors.demand(EVP_MD_CTX_copy_ex(copy, context) == 1, "a copy of a digest context")
        return SHA256Digest(adopting: SHA256Digest.collect { EVP_DigestFinal_ex(copy, $0, nil) == 1 })
    }
}
