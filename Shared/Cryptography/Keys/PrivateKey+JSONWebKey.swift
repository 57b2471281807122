public import Foundation

extension PrivateKey {
    /// A key from a private key in JSON (RFC 7517), whose public members must belong to it.
    /// - Returns: the key and its `kid`.
    public static func read(jsonWebKey json: Data) throws(JSONWebKeyError) -> (key: PrivateKey, keyID: String) {
        let read = try JSONWebKey(JSONWebKeySet.parse(json))
        guard let algorithm = read.algorithm else {
            throw .invalidKey(keyID: read.id, reason: "the platform signs with no such keys")
        }
        guard try read.allows("sign") else {
            throw .invalidKey(keyID: read.id, reason: "its use or key_ops don't allow signing")
        }
        return (try read.makePrivateKey(algorithm), read.id)
    }
}
