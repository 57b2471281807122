/// Why a token was refused. For the log: a client learns only that its token doesn't hold (RFC 6750 section 3.1).
/// No case carries the token or a part of it that could be used again.
public enum TokenError: Error, Equatable, Sendable {
    /// Longer than the verifier reads.
    case tooLarge
    /// Not three parts of strict base64url, or header or claims are no strict JSON object.
    case malformed
    /// Two members of the header or the claims have the same name.
    case duplicateMember
    /// The header holds a parameter that lets the token choose how it is checked (`crit`, `jwk`, `jku`, …).
    case forbiddenHeader(String)
    /// `typ` is there and neither `JWT` nor `at+jwt`.
    case unsupportedType
    /// `alg` is missing or none of ES256, EdDSA, RS256.
    case unsupportedAlgorithm
    /// `kid` is missing or no key of the set.
    case unknownKey
    /// `alg` is not the algorithm of the key that `kid` names.
    case algorithmMismatch
    /// The signature doesn't fit.
    case invalidSignature
    /// A claim that must be there is not.
    case missingClaim(String)
    /// A claim has another type than it must, or a value that can't be.
    case invalidClaim(String)
    /// Now is at or past `exp`.
    case expired
    /// Now is before `nbf`.
    case notYetValid
    /// `iat` lies in the future.
    case issuedInTheFuture
    /// `iss` is another issuer.
    case wrongIssuer
    /// `aud` doesn't name this audience.
    case wrongAudience
}
