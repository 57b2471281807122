internal import Foundation

/// The part of a token before its signature is checked: nothing in it is believed but which key to try.
struct TokenHeader {
    /// Parameters that would let the token bring its own key or rules (RFC 8725 sections 3.2 and 3.10), or change what
    /// is signed (RFC 7797). Nothing that `crit` could name is supported.
    static let forbidden = ["crit", "jwk", "jku", "x5u", "x5c", "b64", "zip", "enc"]

    let keyID: String
    let algorithm: SignatureAlgorithm

    init(_ bytes: Data) throws(TokenError) {
        let members = try TokenClaimsReader.readObject(bytes)
        if let name = Self.forbidden.first(where: { members[$0] != nil }) { throw .forbiddenHeader(name) }
        if let type = members["typ"] {
            guard let type = type.string, Self.isToken(type) else { throw .unsupportedType }
        }
        guard let algorithm = members["alg"]?.string.flatMap(SignatureAlgorithm.init(rawValue:)) else {
            throw .unsupportedAlgorithm
        }
        guard let keyID = members["kid"]?.string else { throw .unknownKey }
        self.algorithm = algorithm
        self.keyID = keyID
    }

    /// Media types are compared without case, and `application/` may be left out (RFC 7515 section 4.1.9).
    private static func isToken(_ type: String) -> Bool {
        let type = type.lowercased()
        let prefix = "application/"
        return ["jwt", "at+jwt"].contains(type.hasPrefix(prefix) ? String(type.dropFirst(prefix.count)) : type)
    }
}
