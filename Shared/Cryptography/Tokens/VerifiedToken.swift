public import Foundation

/// What a token says, after everything about it was checked; only the verifier makes one.
public struct VerifiedToken: Sendable, Equatable {
    /// Who acts (`sub`).
    public let subject: String
    /// For which tenant (`tenant`).
    public let tenant: String
    /// In which roles (`roles`), in the token's order.
    public let roles: [String]
    /// The id of the key that signed (`kid`).
    public let keyID: String
    /// From when on the token no longer holds (`exp`), without the allowed clock skew.
    public let expiresAt: Date
    /// All claims, as the JSON bytes that were signed.
    public let claims: Data
    /// The digest of the whole token: a key for caches and logs, where the token itself must not stand.
    public let digest: SHA256Digest
}
