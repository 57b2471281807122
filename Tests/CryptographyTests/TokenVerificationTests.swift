import Foundation
import Testing

@testable import Cryptography

@Suite("Tokens that hold, and claims that don't")
struct TokenVerificationTests {
    let fixture: TokenFixture

    init() throws { fixture = try TokenFixture.shared.get() }

    @Test("a token of each algorithm holds and says who acts", arguments: SignatureAlgorithm.allCases)
    func holds(algorithm: SignatureAlgorithm) throws {
        let token = try fixture.signer(algorithm).sign(TokenFixture.claims())
        let verified = try fixture.verifier.verify(token, now: TokenFixture.now)
        #expect(verified.subject == "anna")
        #expect(verified.tenant == "demo")
        #expect(verified.roles == ["compliance-officer", "risk-manager"])
        #expect(verified.keyID == algorithm.rawValue)
        #expect(verified.expiresAt == TokenFixture.now.addingTimeInterval(3_600))
        #expect(verified.digest == SHA256Digest(of: token))
        #expect(Base64URL.encode(verified.claims) == token.split(separator: ".")[1])
    }

    @Test(
        "types that a token may state",
        arguments: ["JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt", "application/jwt"])
    func types(type: String) throws {
        #expect(fixture.error(of: try fixture.token(header: #"{"alg":"EdDSA","kid":"EdDSA","typ":"\#(type)"}"#)) == nil)
        #expect(fixture.error(of: try fixture.token(header: #"{"kid":"EdDSA","alg":"EdDSA"}"#)) == nil)
    }

    /// Seconds from the claim's own moment; the verifier allows 30 seconds of skew.
    @Test(
        "edges of exp, nbf and iat",
        arguments: [
            ("exp", 29.0, nil), ("exp", 29.999, nil), ("exp", 30.0, .expired), ("exp", 31.0, .expired),
            ("nbf", -30.0, nil), ("nbf", -30.001, .notYetValid), ("nbf", 0.0, nil),
            ("iat", -30.0, nil), ("iat", -30.001, .issuedInTheFuture), ("iat", 1.0, nil),
        ] as [(String, Double, TokenError?)])
    func edges(claim: String, offset: Double, expected: TokenError?) throws {
        let moment = TokenFixture.now
        let claims = TokenFixture.claims(
            issuedAt: claim == "iat" ? moment : moment.addingTimeInterval(-7_200),
            notBefore: claim == "nbf" ? moment : nil,
            expiresAt: claim == "exp" ? moment : moment.addingTimeInterval(7_200))
        let token = try fixture.signer(.es256).sign(claims)
        #expect(fixture.error(of: token, at: moment.addingTimeInterval(offset)) == expected)
    }

    @Test(
        "claims that are missing, of another type, or another's",
        arguments: [
            ("iss", nil, .missingClaim("iss")), ("iss", "7", .invalidClaim("iss")),
            ("iss", "\"https://issuer.example/\"", .wrongIssuer), ("iss", "\"https://Issuer.example\"", .wrongIssuer),
            ("iss", "[\"https://issuer.example\"]", .invalidClaim("iss")),
            ("aud", nil, .missingClaim("aud")), ("aud", "\"other\"", .wrongAudience), ("aud", "[]", .wrongAudience),
            ("aud", "[\"other\",\"dora-gateway\"]", nil), ("aud", "[\"dora-gateway\",7]", .invalidClaim("aud")),
            ("aud", "{}", .invalidClaim("aud")), ("aud", "\"dora-gateway \"", .wrongAudience),
            ("sub", nil, .missingClaim("sub")), ("sub", "\"\"", .invalidClaim("sub")),
            ("sub", "7", .invalidClaim("sub")),
            ("sub", "\"a\\u0000b\"", .invalidClaim("sub")), ("sub", "\"a\\nb\"", .invalidClaim("sub")),
            ("sub", "null", .invalidClaim("sub")),
            ("tenant", nil, .missingClaim("tenant")), ("tenant", "[\"demo\"]", .invalidClaim("tenant")),
            ("roles", nil, .missingClaim("roles")), ("roles", "\"auditor\"", .invalidClaim("roles")),
            ("roles", "[7]", .invalidClaim("roles")), ("roles", "[\"\"]", .invalidClaim("roles")), ("roles", "[]", nil),
            ("exp", nil, .missingClaim("exp")), ("exp", "\"1790003600\"", .invalidClaim("exp")),
            ("exp", "-1", .invalidClaim("exp")), ("exp", "1e300", .invalidClaim("exp")), ("exp", "1e999", .malformed),
            ("exp", "null", .invalidClaim("exp")), ("exp", "1790003600.5", nil), ("exp", "1.7900036e9", nil),
            ("nbf", "\"0\"", .invalidClaim("nbf")), ("nbf", "true", .invalidClaim("nbf")),
            ("iat", "{}", .invalidClaim("iat")),
            ("iat", nil, nil), ("extra", "{\"a\":[1,2]}", nil),
        ] as [(String, String?, TokenError?)])
    func claims(name: String, value: String?, expected: TokenError?) throws {
        let token = try fixture.signer(.edDSA).sign(claims: TokenFixture.claims(changing: [name: value]))
        #expect(fixture.error(of: token) == expected)
    }

    @Test("claims with a member twice, nested or not, and claims that are no object")
    func shapes() throws {
        let good = String(decoding: TokenFixture.claims(changing: [:]), as: UTF8.self)
        let twice = good.dropLast() + #","sub":"root"}"#
        let escaped = good.dropLast() + #","s\u0075b":"root"}"#
        let nested = good.dropLast() + #","more":{"a":1,"a":2}}"#
        let signer = try fixture.signer(.edDSA)
        for text in [twice, escaped, nested] {
            #expect(fixture.error(of: try signer.sign(claims: Data(text.utf8))) == .duplicateMember)
        }
        for text in ["", "[]", "null", "\"a\"", "{", good + "x", good + good] {
            #expect(fixture.error(of: try signer.sign(claims: Data(text.utf8))) == .malformed)
        }
    }

    @Test("a thousand tasks with right and wrong tokens get the right answers")
    func concurrent() async throws {
        let tokens = try SignatureAlgorithm.allCases.map { try fixture.signer($0).sign(TokenFixture.claims()) }
        let verifier = fixture.verifier
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<1_000 {
                group.addTask {
                    let token = tokens[number % tokens.count]
                    if number.isMultiple(of: 5) {
                        let wrong = token.replacing(".", with: ".e30", maxReplacements: 1)
                        do throws(TokenError) {
                            _ = try verifier.verify(wrong, now: TokenFixture.now)
                            return false
                        } catch {
                            return error == .invalidSignature || error == .malformed
                        }
                    }
                    return (try? verifier.verify(token, now: TokenFixture.now))?.subject == "anna"
                }
            }
            var answered = 0
            for await right in group {
                #expect(right)
                answered += 1
            }
            #expect(answered == 1_000)
        }
    }
}
