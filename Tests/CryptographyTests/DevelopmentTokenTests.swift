import Cryptography
import FleetTestSupport
import Foundation
import Testing

@Suite("scripts/token")
struct DevelopmentTokenTests {
    static func run(_ arguments: [String]) throws -> FinishedProcess {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try FinishedProcess(root.appending(path: "scripts/token").path, arguments)
    }

    static func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        try body(folder.path)
    }

    static func verifier(_ folder: String) throws -> JSONWebTokenVerifier {
        let keys = try JSONWebKeySet.load(contentsOfFile: folder + "/jwks.json", allowDevelopmentKeys: true)
        return JSONWebTokenVerifier(
            keys: keys, issuer: "https://development.dora.invalid", audience: "dora-gateway")
    }

    @Test("the library takes its token, and its key only in a development run")
    func verifies() throws {
        try Self.withFolder { folder in
            let arguments = [
                "--tenant", "demo", "--roles", "compliance-officer,risk-manager", "--subject", "anna", "--hours", "2",
                "--keys", folder,
            ]
            let before = Date()
            let first = try Self.run(arguments)
            #expect(first.status == 0)
            #expect(first.complaints == "")
            let token = try #require(first.text.split(separator: "\n", omittingEmptySubsequences: false).first)
            #expect(first.text == token + "\n")
            let verified = try Self.verifier(folder).verify(String(token), now: Date())
            #expect(verified.subject == "anna")
            #expect(verified.tenant == "demo")
            #expect(verified.roles == ["compliance-officer", "risk-manager"])
            #expect(verified.expiresAt.timeIntervalSince(before) > 7_190)
            #expect(verified.expiresAt.timeIntervalSince(Date()) <= 7_200)

            #expect(throws: JSONWebKeyError.developmentKey(keyID: verified.keyID)) {
                try JSONWebKeySet.load(contentsOfFile: folder + "/jwks.json")
            }
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/private-key.pem")
            #expect(attributes[.posixPermissions] as? Int == 0o600)

            let second = try Self.run(arguments)
            let again = second.text.trimmingCharacters(in: .newlines)
            #expect(try Self.verifier(folder).verify(again, now: Date()).keyID == verified.keyID)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
                    "jwks.json", "private-key.pem",
                ])
        }
    }

    @Test(
        "tokens that must not hold",
        arguments: [
            (["--expired"], .expired), (["--not-yet"], .notYetValid), (["--audience", "other"], .wrongAudience),
            (["--issuer", "https://other.invalid"], .wrongIssuer),
        ] as [([String], TokenError)])
    func refused(options: [String], expected: TokenError) throws {
        try Self.withFolder { folder in
            let made = try Self.run(["--roles", "auditor", "--keys", folder] + options)
            #expect(made.status == 0)
            #expect(throws: expected) {
                try Self.verifier(folder).verify(made.text.trimmingCharacters(in: .newlines), now: Date())
            }
        }
    }

    @Test(
        "wrong options end with a reason and no token",
        arguments: [
            [], ["--roles"], ["--nonsense"], ["--roles", "a\"b"], ["--roles", "a", "--subject", "a b"],
            ["--roles", "a", "--hours", "0"], ["--roles", "a", "--hours", "9000"], ["--roles", "a", "--tenant", ""],
        ] as [[String]])
    func options(options: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        let outcome = try Self.run(["--keys", folder] + options)
        #expect(outcome.status == 64)
        #expect(outcome.text == "")
        #expect(outcome.complaints.hasPrefix("scripts/token: "))
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("--help explains every option, --prepare prints where the public set is")
    func help() throws {
        let help = try Self.run(["--help"])
        #expect(help.status == 0)
        for option in ["--tenant", "--subject", "--roles", "--hours", "--issuer", "--audience", "--expired", "--keys"] {
            #expect(help.text.contains(option))
        }
        try Self.withFolder { folder in
            let prepared = try Self.run(["--prepare", "--keys", folder])
            #expect(prepared.text == folder + "/jwks.json\n")
            #expect(
                try JSONWebKeySet.load(contentsOfFile: folder + "/jwks.json", allowDevelopmentKeys: true).keyIDs.count
                    == 1)
        }
    }
}
