public import Foundation

/// Issues tokens (RFC 7519) in compact JWS (RFC 7515); for tests and tools, as the platform itself issues none.
public struct JSONWebTokenSigner: Sendable {
    private let key: PrivateKey
    private let keyID: String

    /// Signs with a key, under the id that its public key has in the verifier's set.
    public init(key: PrivateKey, keyID: String) {
        self.key = key
        self.keyID = keyID
    }

    /// Signs with a key in PEM.
    public init(pem: String, keyID: String) throws(CryptographyError) {
        self.init(key: try PrivateKey(pem: pem), keyID: keyID)
    }

    /// Signs with a private key in JSON (RFC 7517), under its own `kid`.
    public init(jsonWebKey json: Data) throws(JSONWebKeyError) {
        let read = try PrivateKey.read(jsonWebKey: json)
        self.init(key: read.key, keyID: read.keyID)
    }

    /// A token with these claims.
    public func sign(_ claims: TokenClaims) throws(CryptographyError) -> String {
        try sign(claims: try Self.encode(claims))
    }

    /// A token with claims given as JSON, signed as they are.
    public func sign(claims: Data) throws(CryptographyError) -> String {
        let header = TokenClaimsHeader(alg: key.algorithm.rawValue, kid: keyID, typ: "JWT")
        return try sign(header: try Self.encode(header), claims: claims)
    }

    /// A token with any header, for tests of what a verifier refuses.
    func sign(header: Data, claims: Data) throws(CryptographyError) -> String {
        let input = "\(Base64URL.encode(header)).\(Base64URL.encode(claims))"
        return "\(input).\(Base64URL.encode(try key.sign(Array(input.utf8))))"
    }

    private static func encode(_ value: some Encodable) throws(CryptographyError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(value)
        } catch {
            throw .libraryFailure(operation: "writing a token's JSON")
        }
    }
}

/// The header of a token that the platform's tools issue.
private struct TokenClaimsHeader: Encodable {
    let alg: String
    let kid: String
    let typ: String
}
