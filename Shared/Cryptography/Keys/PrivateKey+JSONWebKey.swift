public import Foundation

extension PrivateKey {
    /// A key from a private key in JSON (RFC 7517), whose public members must belong to it.
    /// - Parameters:
    ///   - json: the key.
    ///   - allowDevelopmentKey: whether the key may be marked `"dora:development": true`; a service allows that in a
    ///     development run only.
    /// - Returns: the key and its `kid`.
    public static func read(
        jsonWebKey json: Data, allowDevelopmentKey: Bool = true
    ) throws(JSONWebKeyError) -> (key: PrivateKey, keyID: String) {
        let read = try JSONWebKey(JSONWebKeySet.parse(json))
        guard allowDevelopmentKey || !read.isDevelopment else { throw .developmentKey(keyID: read.id) }
        guard let algorithm = read.algorithm else {
            throw .invalidKey(keyID: read.id, reason: "the platform signs with no such keys")
        }
        guard try read.allows("sign") else {
            throw .invalidKey(keyID: read.id, reason: "its use or key_ops don't allow signing")
        }
        return (try read.makePrivateKey(algorithm), read.id)
    }
}
