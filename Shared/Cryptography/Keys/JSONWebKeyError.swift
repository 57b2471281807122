/// Why a key or a set of keys in JSON (RFC 7517) was refused; names keys by their id and never shows a private part.
public enum JSONWebKeyError: Error, Equatable, Sendable {
    /// The file could not be read.
    case unreadable(path: String)
    /// Not JSON, or not shaped as a key or set; the text says where.
    case malformed(String)
    /// Two members of one JSON object have the same name.
    case duplicateMember(String)
    /// A key of the set has no `kid`: no token could choose it.
    case missingKeyID
    /// Two keys of the set have the same `kid`.
    case duplicateKeyID(String)
    /// A set of public keys holds private or symmetric key material, which has leaked by standing there.
    case privateMaterial(keyID: String)
    /// The set holds a key made for development, and this is no development run.
    case developmentKey(keyID: String)
    /// The key's `alg` is not the one algorithm that its type is used with.
    case algorithmMismatch(keyID: String)
    /// The key's numbers are no sound key: too weak, off its curve, not base64url.
    case invalidKey(keyID: String, reason: String)
    /// No key of the set can check a signature.
    case noUsableKey
}
