import Cryptography
import Foundation

/// A key that seals, and the file of its public part.
struct SealKeyPair {
    let signing: SigningKey
    let verifying: JSONWebKeySet
    let publicPath: String

    init(id: String = "seal-1") throws {
        signing = try SigningKey(id: id, privateKey: PrivateKey(generating: .edDSA))
        let json = Data("{\"keys\":[".utf8) + (try signing.publicKey.jsonWebKey(id: id)) + Data("]}".utf8)
        verifying = try JSONWebKeySet(json: json)
        let file = FileManager.default.temporaryDirectory.appending(path: "seal-keys-\(UUID().uuidString).json")
        try json.write(to: file)
        publicPath = file.path
    }

    func remove() throws { try FileManager.default.removeItem(atPath: publicPath) }
}
