import Foundation
import Testing

@testable import Cryptography

@Suite("Forged tokens")
struct ForgedTokenTests {
    let fixture: TokenFixture

    init() throws { fixture = try TokenFixture.shared.get() }

    /// Headers under which the claims are rightly signed by the Ed25519 key.
    @Test(
        "headers",
        arguments: [
            (#"{"alg":"EdDSA","kid":"EdDSA"}"#, nil),
            (#"{"alg":"none","kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":"None","kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":"eddsa","kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":"Ed25519","kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":"HS256","kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":"RS512","kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":["EdDSA"],"kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"kid":"EdDSA"}"#, .unsupportedAlgorithm),
            (#"{"alg":"ES256","kid":"EdDSA"}"#, .algorithmMismatch),
            (#"{"alg":"RS256","kid":"EdDSA"}"#, .algorithmMismatch),
            (#"{"alg":"EdDSA","kid":"RS256"}"#, .algorithmMismatch),
            (#"{"alg":"ES256","kid":"ES256"}"#, .invalidSignature),
            (#"{"alg":"RS256","kid":"RS256"}"#, .invalidSignature),
            (#"{"alg":"EdDSA"}"#, .unknownKey),
            (#"{"alg":"EdDSA","kid":""}"#, .unknownKey),
            (#"{"alg":"EdDSA","kid":"eddsa"}"#, .unknownKey),
            (#"{"alg":"EdDSA","kid":7}"#, .unknownKey),
            (#"{"alg":"EdDSA","kid":"../../dev/null"}"#, .unknownKey),
            (#"{"alg":"EdDSA","kid":"EdDSA","crit":["exp"],"exp":1}"#, .forbiddenHeader("crit")),
            (#"{"alg":"EdDSA","kid":"EdDSA","crit":[]}"#, .forbiddenHeader("crit")),
            (#"{"alg":"EdDSA","kid":"EdDSA","crit":null}"#, .forbiddenHeader("crit")),
            (#"{"alg":"EdDSA","kid":"EdDSA","b64":false,"crit":["b64"]}"#, .forbiddenHeader("crit")),
            (#"{"alg":"EdDSA","kid":"EdDSA","b64":true}"#, .forbiddenHeader("b64")),
            (#"{"alg":"EdDSA","kid":"EdDSA","jwk":{"kty":"OKP"}}"#, .forbiddenHeader("jwk")),
            (#"{"alg":"EdDSA","kid":"EdDSA","jku":"https://evil.example"}"#, .forbiddenHeader("jku")),
            (#"{"alg":"EdDSA","kid":"EdDSA","x5u":"https://evil.example"}"#, .forbiddenHeader("x5u")),
            (#"{"alg":"EdDSA","kid":"EdDSA","x5c":["MIIB"]}"#, .forbiddenHeader("x5c")),
            (#"{"alg":"EdDSA","kid":"EdDSA","zip":"DEF"}"#, .forbiddenHeader("zip")),
            (#"{"alg":"EdDSA","kid":"EdDSA","typ":"JWE"}"#, .unsupportedType),
            (#"{"alg":"EdDSA","kid":"EdDSA","typ":"secevent+jwt"}"#, .unsupportedType),
            (#"{"alg":"EdDSA","kid":"EdDSA","typ":null}"#, .unsupportedType),
            (#"{"alg":"none","alg":"EdDSA","kid":"EdDSA"}"#, .duplicateMember),
            (#"{"alg":"EdDSA","kid":"EdDSA","\u006bid":"EdDSA"}"#, .duplicateMember),
            (#"["EdDSA"]"#, .malformed), ("", .malformed), (#"{"alg":"EdDSA","kid":"EdDSA"} "#, nil),
            (#"{"alg":"EdDSA","kid":"EdDSA"}{}"#, .malformed),
        ] as [(String, TokenError?)])
    func headers(header: String, expected: TokenError?) throws {
        #expect(fixture.error(of: try fixture.token(header: header)) == expected)
    }

    @Test("HMAC with the public key's bytes as its secret", arguments: SignatureAlgorithm.allCases)
    func symmetric(algorithm: SignatureAlgorithm) throws {
        let key = try #require(fixture.keys[algorithm]).publicKey
        for alg in ["HS256", algorithm.rawValue] {
            let header = Base64URL.encode(Array(#"{"alg":"\#(alg)","kid":"\#(algorithm.rawValue)"}"#.utf8))
            let input = "\(header).\(Base64URL.encode(TokenFixture.claims(changing: [:])))"
            let secret = try key.jsonWebKey(id: algorithm.rawValue)
            let code = try MessageAuthenticationKey(bytes: secret).authenticate(Array(input.utf8))
            let expected: TokenError = alg == "HS256" ? .unsupportedAlgorithm : .invalidSignature
            #expect(fixture.error(of: "\(input).\(Base64URL.encode(code.bytes))") == expected)
        }
    }

    @Test("a stranger's key under a known id", arguments: SignatureAlgorithm.allCases)
    func stranger(algorithm: SignatureAlgorithm) throws {
        let key = try PrivateKey(generating: algorithm)
        let token = try JSONWebTokenSigner(key: key, keyID: algorithm.rawValue).sign(TokenFixture.claims())
        #expect(fixture.error(of: token) == .invalidSignature)
    }

    @Test("a signature moved to other claims, or under another header")
    func moved() throws {
        let signer = try fixture.signer(.edDSA)
        let one = try signer.sign(TokenFixture.claims()).split(separator: ".")
        let other = try signer.sign(claims: TokenFixture.claims(changing: ["sub": "\"root\""])).split(separator: ".")
        #expect(fixture.error(of: "\(one[0]).\(other[1]).\(one[2])") == .invalidSignature)
        #expect(fixture.error(of: "\(one[0]).\(one[1]).\(other[2])") == .invalidSignature)
        #expect(fixture.error(of: "\(one[0]).\(one[1]).") == .invalidSignature)
    }

    @Test("P-256: zero, DER, longer and shorter signatures")
    func curveSignatures() throws {
        let token = try fixture.signer(.es256).sign(TokenFixture.claims())
        let parts = token.split(separator: ".")
        let input = "\(parts[0]).\(parts[1])"
        let good = try #require(Base64URL.decode(parts[2]))
        let zero = Data(count: 32)
        let forged = [
            zero + zero, zero + good.suffix(32), good.prefix(32) + zero, good + Data([0]), Data([0]) + good,
            good.dropLast(), SignatureTests.der(good.prefix(32), good.suffix(32)),
        ]
        for signature in forged {
            #expect(fixture.error(of: "\(input).\(Base64URL.encode(signature))") == .invalidSignature)
        }
        #expect(fixture.error(of: token) == nil)
    }

    @Test("spellings: padding, other alphabet, parts too many or few, spaces, trailing bits")
    func spellings() throws {
        let token = try fixture.signer(.edDSA).sign(TokenFixture.claims())
        let parts = token.split(separator: ".").map(String.init)
        let malformed = [
            "", ".", "..", "...", token + ".", "." + token, token + "." + parts[2], parts[0] + "." + parts[1],
            token + "=", token + "==", " " + token, token + " ", token + "\n", "Bearer " + token,
            parts[0] + "=." + parts[1] + "." + parts[2], parts[0] + "." + parts[1] + ".." + parts[2],
            token + "\u{0}", "ä." + parts[1] + "." + parts[2],
        ]
        for text in malformed { #expect(fixture.error(of: text) == .malformed) }
        // 65 bytes, spelt rightly.
        #expect(fixture.error(of: token + "A") == .invalidSignature)
        // 64 bytes end with four unused bits: every other spelling of the last character must be refused.
        let last = try #require(parts[2].last)
        for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" where character != last {
            #expect(fixture.error(of: String(token.dropLast()) + String(character)) != nil)
        }
        let standard = token.replacing("-", with: "+").replacing("_", with: "/")
        if standard != token { #expect(fixture.error(of: standard) == .malformed) }
    }

    @Test("huge tokens are refused by their length, before anything is decoded")
    func huge() throws {
        #expect(fixture.error(of: String(repeating: "A", count: 50_000_000)) == .tooLarge)
        let signer = try fixture.signer(.edDSA)
        let padding = "\"" + String(repeating: "x", count: 8_000) + "\""
        let token = try signer.sign(claims: TokenFixture.claims(changing: ["padding": padding]))
        #expect(token.utf8.count > 8_192)
        #expect(fixture.error(of: token) == .tooLarge)
        let edge = String(repeating: "A", count: 8_192)
        #expect(fixture.error(of: edge) == .malformed)
    }

    @Test("every flipped bit of a token is noticed")
    func flipped() throws {
        let token = Array(try fixture.signer(.edDSA).sign(TokenFixture.claims()).utf8)
        for index in token.indices {
            for bit in [0, 1, 5] {
                var other = token
                other[index] ^= 1 << UInt8(bit)
                #expect(fixture.error(of: String(decoding: other, as: UTF8.self)) != nil)
            }
        }
    }
}
