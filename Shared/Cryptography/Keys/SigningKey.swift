public import Foundation

/// A private Ed25519 key (RFC 8032) with its id, which a service signs with.
public struct SigningKey: Sendable {
    /// The key's id (`kid`): signatures name it.
    public let id: String
    private let key: PrivateKey

    /// Reads a private key in JSON (RFC 7517, RFC 8037) from a file.
    /// - Parameters:
    ///   - path: the file.
    ///   - allowDevelopmentKey: whether the key may be marked `"dora:development": true`; in a development run only.
    /// - Throws: ``JSONWebKeyError`` for a file that can't be read, a key of another kind, a development key.
    public static func load(
        contentsOfFile path: String, allowDevelopmentKey: Bool = false
    ) throws(JSONWebKeyError) -> SigningKey {
        let json: Data
        do {
            json = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path)
        }
        let read = try PrivateKey.read(jsonWebKey: json, allowDevelopmentKey: allowDevelopmentKey)
        guard read.key.algorithm == .edDSA else { throw .algorithmMismatch(keyID: read.keyID) }
        return SigningKey(id: read.keyID, key: read.key)
    }

    /// Takes a key made elsewhere.
    /// - Throws: ``JSONWebKeyError`` for one that isn't Ed25519.
    public init(id: String, privateKey: PrivateKey) throws(JSONWebKeyError) {
        guard privateKey.algorithm == .edDSA else { throw .algorithmMismatch(keyID: id) }
        self.init(id: id, key: privateKey)
    }

    private init(id: String, key: PrivateKey) {
        self.id = id
        self.key = key
    }

    /// The 64 bytes of a message's signature.
    public func sign(_ message: some ContiguousBytes) throws(CryptographyError) -> Data { try key.sign(message) }

    /// The key that checks what this one signs.
    public var publicKey: PublicKey {
        get throws(CryptographyError) { try key.publicKey }
    }
}
