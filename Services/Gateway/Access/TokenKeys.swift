internal import Cryptography
internal import Foundation
internal import Synchronization

/// The keys that tokens are verified with, as their source last gave them: they rotate while the gateway runs.
final class TokenKeys: Sendable {
    private struct Contents {
        var bytes: Data
        var keys: JSONWebKeySet
        var verifier: JSONWebTokenVerifier
    }

    private let rules: TokenRules
    private let contents: Mutex<Contents?>
    /// Who was verified with these keys.
    let memory: TokenMemory

    /// Makes it without keys: nobody is known before the first are there.
    init(rules: TokenRules, memory: TokenMemory = TokenMemory()) {
        self.rules = rules
        self.memory = memory
        contents = Mutex(nil)
    }

    /// The ids of the keys in use, in order; nil before the first are there.
    var keyIDs: [String]? { contents.withLock { $0?.keys.keyIDs } }

    /// Takes a set (RFC 7517, section 5) as it is now; one that can't be used leaves the keys as they are.
    /// - Returns: whether it's another one than before.
    /// - Throws: `JSONWebKeyError` when it is none, or has a key that is wrong in itself.
    @discardableResult
    func replace(json: Data) throws(JSONWebKeyError) -> Bool {
        guard json != contents.withLock({ $0?.bytes }) else { return false }
        let fresh = try Self.contents(json, rules)
        contents.withLock { $0 = fresh }
        // After the new keys are there: what the old ones verify from here on is of an older generation.
        memory.forgetAll()
        return true
    }

    /// Who is behind a token that was verified before; nil for any other.
    func remembered(_ token: String, now: Date) -> Principal? {
        memory.principal(of: SHA256Digest(of: Array(token.utf8)), now: now)
    }

    /// What a token says, from memory where it was verified before.
    /// - Parameter read: who is behind a verified token; nil, and so nothing remembered, where nobody is.
    /// - Throws: `TokenError` for a token that does not hold.
    func principal(
        of token: String, now: Date, _ read: (VerifiedToken) -> Principal?
    ) throws(TokenError) -> Principal? {
        let digest = SHA256Digest(of: Array(token.utf8))
        if let known = memory.principal(of: digest, now: now) { return known }
        let generation = memory.generation
        guard let verifier = contents.withLock({ $0?.verifier }) else { throw .unknownKey }
        let verified = try verifier.verify(token, now: now)
        guard let principal = read(verified) else { return nil }
        memory.remember(principal, of: digest, until: verified.expiresAt, generation: generation)
        return principal
    }

    private static func contents(_ json: Data, _ rules: TokenRules) throws(JSONWebKeyError) -> Contents {
        let keys = try JSONWebKeySet(json: json, allowDevelopmentKeys: rules.allowsDevelopmentKeys)
        return Contents(
            bytes: json, keys: keys,
            verifier: JSONWebTokenVerifier(
                keys: keys, issuer: rules.issuer, audience: rules.audience, clockSkew: .seconds(rules.clockSkew)))
    }
}
