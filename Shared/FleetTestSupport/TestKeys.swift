public import Cryptography
internal import Foundation

/// A domain's keys, made for one test.
public struct TestKeys: Sendable {
    /// The ring that signs and verifies.
    public let ring: CommandKeyRing
    /// The file that an agent reads them from.
    public let path: String
    /// The file of the private key that seals the log.
    public let sealKeyPath: String
    /// The file of its public key.
    public let sealKeysPath: String
    /// The key that seals the log.
    public let sealKey: SigningKey
    /// What verifies its seals.
    public let sealKeys: JSONWebKeySet

    /// The key pair of RFC 8037, appendix A: everybody knows it.
    private static let publicMembers =
        #""kty":"OKP","crv":"Ed25519","kid":"test-seal","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","#
        + #""dora:development":true"#
    private static let privateMember = #""d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A""#

    /// Makes a key of commands, and the files of all.
    /// - Throws: what the file system says.
    public init() throws {
        let key = RandomBytes.make(32)
        ring = try CommandKeyRing(signing: "test-1", keys: ["test-1": key])
        let url = FileManager.default.temporaryDirectory.appending(path: "test-keys-\(UUID().uuidString).json")
        let json = #"{"signing":"test-1","keys":{"test-1":"\#(key.base64EncodedString())"}}"#
        try Data(json.utf8).write(to: url, options: .atomic)
        path = url.path
        sealKeyPath = path + ".seal-key"
        sealKeysPath = path + ".seal-keys"
        try Data("{\(Self.publicMembers),\(Self.privateMember)}".utf8).write(to: URL(fileURLWithPath: sealKeyPath))
        try Data(#"{"keys":[{\#(Self.publicMembers)}]}"#.utf8).write(to: URL(fileURLWithPath: sealKeysPath))
        sealKey = try SigningKey.load(contentsOfFile: sealKeyPath, allowDevelopmentKey: true)
        sealKeys = try JSONWebKeySet.load(contentsOfFile: sealKeysPath, allowDevelopmentKeys: true)
    }

    /// Removes the files.
    /// - Throws: what the file system says.
    public func remove() throws {
        for path in [path, sealKeyPath, sealKeysPath] { try FileManager.default.removeItem(atPath: path) }
    }
}
