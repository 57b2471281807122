public import Cryptography
internal import Foundation

/// A domain's keys, made for one test.
public struct TestKeys: Sendable {
    /// The ring that signs and verifies.
    public let ring: CommandKeyRing
    /// The file that an agent reads them from.
    public let path: String

    /// Makes a key and its file.
    /// - Throws: what the file system says.
    public init() throws {
        let key = RandomBytes.make(32)
        ring = try CommandKeyRing(signing: "test-1", keys: ["test-1": key])
        let url = FileManager.default.temporaryDirectory.appending(path: "test-keys-\(UUID().uuidString).json")
        let json = #"{"signing":"test-1","keys":{"test-1":"\#(key.base64EncodedString())"}}"#
        try Data(json.utf8).write(to: url, options: .atomic)
        path = url.path
    }

    /// Removes the file.
    /// - Throws: what the file system says.
    public func remove() throws { try FileManager.default.removeItem(atPath: path) }
}
