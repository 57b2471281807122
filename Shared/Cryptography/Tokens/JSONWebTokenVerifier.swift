public import Foundation

/// Checks bearer tokens: JSON Web Tokens (RFC 7519) in compact JWS (RFC 7515), by the rules of RFC 8725.
///
/// The algorithm is the key's, never the token's choice; the token must only agree with it. One verifier serves
/// every request of a process at once: all its parts are immutable, and a key may check on many threads.
public struct JSONWebTokenVerifier: Sendable {
    private let keys: JSONWebKeySet
    private let issuer: String
    private let audience: String
    private let clockSkew: TimeInterval
    private let maximumTokenBytes: Int

    /// Makes a verifier.
    /// - Parameters:
    ///   - keys: the keys of whoever issues the tokens.
    ///   - issuer: what `iss` must be, byte for byte.
    ///   - audience: what `aud` must name, byte for byte.
    ///   - clockSkew: how far the issuer's clock and ours may differ.
    ///   - maximumTokenBytes: longer tokens are refused unread.
    public init(
        keys: JSONWebKeySet, issuer: String, audience: String, clockSkew: Duration = .seconds(60),
        maximumTokenBytes: Int = 8_192
    ) {
        self.keys = keys
        self.issuer = issuer
        self.audience = audience
        self.clockSkew = clockSkew / .seconds(1)
        self.maximumTokenBytes = maximumTokenBytes
    }

    /// Checks one token, without `Bearer ` before it.
    public func verify(_ token: String, now: Date) throws(TokenError) -> VerifiedToken {
        guard token.utf8.count <= maximumTokenBytes else { throw .tooLarge }
        let bytes = Array(token.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, let headerBytes = Base64URL.decode(utf8: parts[0]),
            let claimBytes = Base64URL.decode(utf8: parts[1]), let signature = Base64URL.decode(utf8: parts[2])
        else { throw .malformed }
        let header = try TokenHeader(headerBytes)
        guard let key = keys[header.keyID] else { throw .unknownKey }
        guard key.algorithm == header.algorithm else { throw .algorithmMismatch }
        guard key.isValid(signature, for: bytes[..<parts[1].endIndex]) else { throw .invalidSignature }
        // The claims are not even parsed before their signature holds.
        let claims = try TokenClaimsReader(claimBytes)
        try check(claims, now: now)
        guard let expiresAt = try claims.time("exp") else { throw .missingClaim("exp") }
        return VerifiedToken(
            subject: try claims.text("sub"), tenant: try claims.text("tenant"), roles: try claims.texts("roles"),
            keyID: header.keyID, expiresAt: expiresAt, claims: claimBytes, digest: SHA256Digest(of: bytes))
    }

    private func check(_ claims: TokenClaimsReader, now: Date) throws(TokenError) {
        guard Self.same(try claims.text("iss"), issuer) else { throw .wrongIssuer }
        guard try claims.oneOrMore("aud").contains(where: { Self.same($0, audience) }) else { throw .wrongAudience }
        // "On or after" exp a token must not be accepted (RFC 7519 section 4.1.4); at nbf it may.
        guard let expiresAt = try claims.time("exp") else { throw .missingClaim("exp") }
        guard now < expiresAt.addingTimeInterval(clockSkew) else { throw .expired }
        if let notBefore = try claims.time("nbf") {
            guard now >= notBefore.addingTimeInterval(-clockSkew) else { throw .notYetValid }
        }
        if let issuedAt = try claims.time("iat") {
            guard now >= issuedAt.addingTimeInterval(-clockSkew) else { throw .issuedInTheFuture }
        }
    }

    /// Swift's own comparison takes canonically equivalent texts for equal; names of parties must be the same bytes.
    private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
