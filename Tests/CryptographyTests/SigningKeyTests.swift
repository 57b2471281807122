import Cryptography
import Foundation
import Testing

@Suite("The key that a service signs with")
struct SigningKeyTests {
    /// RFC 8037, appendix A.1.
    private static let members = [
        "kty": "OKP", "crv": "Ed25519", "kid": "seal-1", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        "d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
    ]

    private func withFile(_ members: [String: Any], _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "signing-key-\(UUID().uuidString)")
        try JSONSerialization.data(withJSONObject: members).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    /// RFC 8032, section 7.1, test 1: the same key signs the empty message.
    @Test func signsAsTheStandardSays() throws {
        try withFile(Self.members) { path in
            let key = try SigningKey.load(contentsOfFile: path)
            #expect(key.id == "seal-1")
            let signature = try key.sign(Data())
            #expect(
                Hexadecimal.encode(signature)
                    == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b")
            #expect(try key.publicKey.isValid(signature, for: Data()))
        }
    }

    @Test func aDevelopmentKeyLoadsInADevelopmentRunOnly() throws {
        var members: [String: Any] = Self.members
        members["dora:development"] = true
        try withFile(members) { path throws in
            #expect(throws: JSONWebKeyError.developmentKey(keyID: "seal-1")) {
                try SigningKey.load(contentsOfFile: path)
            }
            let key = try SigningKey.load(contentsOfFile: path, allowDevelopmentKey: true)
            #expect(key.id == "seal-1")
        }
    }

    @Test func otherKeysAreRefused() throws {
        #expect(throws: JSONWebKeyError.unreadable(path: "/nowhere")) {
            try SigningKey.load(contentsOfFile: "/nowhere")
        }
        let curve = try PrivateKey(generating: .es256)
        #expect(throws: JSONWebKeyError.algorithmMismatch(keyID: "x")) {
            try SigningKey(id: "x", privateKey: curve)
        }
        var other = Self.members
        other["x"] = "dGhpcyBpcyBubyBwdWJsaWMga2V5IG9mIHRoYXQga2U"
        try withFile(other) { path in
            #expect(throws: JSONWebKeyError.self) { try SigningKey.load(contentsOfFile: path) }
        }
    }
}
