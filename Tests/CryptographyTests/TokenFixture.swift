import Foundation

@testable import Cryptography

/// An issuer with a key of each kind, and a verifier that knows them.
struct TokenFixture: Sendable {
    /// Made once: an RSA key takes a good part of a second.
    static let shared = Result { try TokenFixture() }
    static let issuer = "https://issuer.example"
    static let audience = "dora-gateway"
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    let keys: [SignatureAlgorithm: PrivateKey]
    let verifier: JSONWebTokenVerifier

    init() throws {
        var keys: [SignatureAlgorithm: PrivateKey] = [:]
        for algorithm in SignatureAlgorithm.allCases { keys[algorithm] = try PrivateKey(generating: algorithm) }
        self.keys = keys
        var publicKeys: [String: PublicKey] = [:]
        for (algorithm, key) in keys { publicKeys[algorithm.rawValue] = try key.publicKey }
        verifier = JSONWebTokenVerifier(
            keys: JSONWebKeySet(keys: publicKeys), issuer: Self.issuer, audience: Self.audience,
            clockSkew: .seconds(30))
    }

    static func claims(
        issuer: String = issuer, audience: String = audience, issuedAt: Date = now, notBefore: Date? = nil,
        expiresAt: Date = now.addingTimeInterval(3_600)
    ) -> TokenClaims {
        TokenClaims(
            issuer: issuer, audience: audience, subject: "anna", tenant: "demo",
            roles: ["compliance-officer", "risk-manager"], issuedAt: issuedAt, notBefore: notBefore,
            expiresAt: expiresAt)
    }

    /// The same claims as JSON, with members changed, added or (null) left out.
    static func claims(changing changes: [String: String?]) -> Data {
        let seconds = Int(now.timeIntervalSince1970)
        var members: [String: String?] = [
            "iss": "\"\(issuer)\"", "aud": "\"\(audience)\"", "sub": "\"anna\"", "tenant": "\"demo\"",
            "roles": #"["compliance-officer"]"#, "iat": "\(seconds)", "exp": "\(seconds + 3_600)",
        ]
        for (name, value) in changes { members[name] = value }
        let written = members.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
        return Data("{\(written.joined(separator: ","))}".utf8)
    }

    func signer(_ algorithm: SignatureAlgorithm) throws -> JSONWebTokenSigner {
        guard let key = keys[algorithm] else { throw CryptographyError.invalidKey("no such key") }
        return JSONWebTokenSigner(key: key, keyID: algorithm.rawValue)
    }

    /// A token with this header, rightly signed by the key of an algorithm.
    func token(
        header: String, claims: Data = claims(changing: [:]), by algorithm: SignatureAlgorithm = .edDSA
    ) throws -> String {
        try signer(algorithm).sign(header: Data(header.utf8), claims: claims)
    }

    func error(of token: String, at time: Date = now) -> TokenError? {
        do throws(TokenError) {
            _ = try verifier.verify(token, now: time)
            return nil
        } catch {
            return error
        }
    }
}
