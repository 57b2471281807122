/// The signature algorithms that the platform accepts (RFC 7518, RFC 8037); there are no others, so none can be
/// chosen by whoever writes a token.
public enum SignatureAlgorithm: String, Sendable, CaseIterable {
    /// ECDSA on P-256 with SHA-256 (RFC 7518 section 3.4).
    case es256 = "ES256"
    /// Ed25519 (RFC 8032, RFC 8037 section 3.1).
    case edDSA = "EdDSA"
    /// RSASSA-PKCS1-v1_5 with SHA-256, keys of 2048 to 8192 bits (RFC 7518 section 3.3).
    case rs256 = "RS256"
}
