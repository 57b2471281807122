import Contracts
import Cryptography
import Foundation
import Testing

@testable import Gateway

@Suite("Keys that verify tokens, while they rotate")
struct TokenKeysTests {
    private static let now = Date(timeIntervalSince1970: 1_790_000_000)
    private static let rules = TokenRules(
        issuer: "https://issuer.example", audience: "dora-gateway", clockSkew: 30, allowsDevelopmentKeys: false)

    /// An issuer with one key.
    private struct Issuer {
        let id: String
        let key: PrivateKey

        init(_ id: String) throws {
            self.id = id
            key = try PrivateKey(generating: .es256)
        }

        var json: String { get throws { String(decoding: try key.publicKey.jsonWebKey(id: id), as: UTF8.self) } }

        func token(_ subject: String, tenant: String = "demo") throws -> String {
            try JSONWebTokenSigner(key: key, keyID: id).sign(
                TokenClaims(
                    issuer: rules.issuer, audience: rules.audience, subject: subject, tenant: tenant,
                    roles: ["auditor"], issuedAt: now, expiresAt: now.addingTimeInterval(600)))
        }
    }

    private static func set(_ issuers: Issuer...) throws -> Data {
        Data("{\"keys\":[\(try issuers.map { try $0.json }.joined(separator: ","))]}".utf8)
    }

    private func subject(_ token: String, _ keys: TokenKeys, at time: Date = now) throws(TokenError) -> String? {
        try keys.principal(of: token, now: time, TokenMiddleware.principal)?.subject
    }

    @Test("a new key is known from the moment it is there, a withdrawn one's tokens are refused, remembered or not")
    func rotation() throws {
        let (old, new) = (try Issuer("old"), try Issuer("new"))
        let keys = TokenKeys(rules: Self.rules)
        let (anna, ben) = (try old.token("anna"), try new.token("ben"))
        #expect(keys.keyIDs == nil)
        #expect(throws: TokenError.unknownKey) { try subject(anna, keys) }
        #expect(try keys.replace(json: Self.set(old)))
        #expect(try subject(anna, keys) == "anna")
        #expect(try subject(anna, keys) == "anna" && keys.memory.count == 1)
        #expect(throws: TokenError.unknownKey) { try subject(ben, keys) }
        #expect(try keys.replace(json: Self.set(old, new)))
        #expect(try subject(anna, keys) == "anna")
        #expect(try subject(ben, keys) == "ben")
        #expect(try !keys.replace(json: Self.set(old, new)))
        #expect(keys.memory.count == 2)
        #expect(try keys.replace(json: Self.set(new)))
        #expect(throws: TokenError.unknownKey) { try subject(anna, keys) }
        #expect(try subject(ben, keys) == "ben")
    }

    @Test("a set that can't be used leaves the keys as they are")
    func badSets() throws {
        let issuer = try Issuer("one")
        let keys = TokenKeys(rules: Self.rules)
        try keys.replace(json: Self.set(issuer))
        for text in ["", "{}", #"{"keys":[]}"#, "<html>", #"{"keys":[{"kty":"oct","k":"AAAA","kid":"a"}]}"#] {
            #expect(throws: JSONWebKeyError.self) { try keys.replace(json: Data(text.utf8)) }
        }
        #expect(keys.keyIDs == ["one"])
        #expect(try subject(issuer.token("anna"), keys) == "anna")
    }

    @Test("a remembered token expires, and one without a tenant is never remembered")
    func memory() throws {
        let issuer = try Issuer("one")
        let keys = TokenKeys(rules: Self.rules)
        try keys.replace(json: Self.set(issuer))
        let token = try issuer.token("anna")
        #expect(try subject(token, keys) == "anna")
        // The skew that the verifier allows stays allowed: it's verified anew.
        #expect(try subject(token, keys, at: Self.now.addingTimeInterval(620)) == "anna")
        #expect(throws: TokenError.expired) { try subject(token, keys, at: Self.now.addingTimeInterval(631)) }
        #expect(try subject(issuer.token("nobody", tenant: "Not a tenant!"), keys) == nil)
        #expect(keys.memory.count == 1)
        // One bit of a remembered token is another token.
        // The last character but one holds bits of the signature alone; "A" and "B" differ in one of them.
        let changed = token.dropLast(2) + (token.dropLast().hasSuffix("A") ? "B" : "A") + token.suffix(1)
        #expect(throws: TokenError.self) { try subject(String(changed), keys) }
    }
}
