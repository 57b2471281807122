import Foundation
import Testing

@testable import Cryptography

@Suite("The RFCs' own tokens")
struct PublishedTokenTests {
    /// A verifier that knows every published key that can be known.
    static func verifier() throws -> JSONWebTokenVerifier {
        let set = try JSONWebKeySet(
            json: JSONWebKeySetTests.json(
                PublishedKeys.rsa, PublishedKeys.curve, PublishedKeys.edwards, PublishedTokens.largeCurveKey,
                PublishedTokens.cookbookKey))
        #expect(set.passedOver == ["large"])
        return JSONWebTokenVerifier(keys: set, issuer: "joe", audience: "joe")
    }

    static func error(of token: String) throws -> TokenError? {
        let verifier = try verifier()
        do throws(TokenError) {
            // Before 1300819380, when the claims of RFC 7515 end.
            _ = try verifier.verify(token, now: Date(timeIntervalSince1970: 1_300_000_000))
            return nil
        } catch {
            return error
        }
    }

    /// Signatures hold (`SignatureTests`), but a key is never guessed: these name none.
    @Test(
        "RFC 7515 A.2 and A.3, RFC 8037 A.4",
        arguments: [
            PublishedTokens.rsa, PublishedTokens.curve, PublishedTokens.edwards,
        ])
    func withoutKeyIdentifier(token: String) throws {
        #expect(try Self.error(of: token) == .unknownKey)
    }

    @Test(
        "RFC 7515 A.1, A.4 and A.5: algorithms that aren't ours",
        arguments: [
            PublishedTokens.symmetric, PublishedTokens.largeCurve, PublishedTokens.unsecured,
        ])
    func otherAlgorithms(token: String) throws {
        #expect(try Self.error(of: token) == .unsupportedAlgorithm)
    }

    @Test("RFC 7515 A.4: a key of another curve is passed over, and nothing is verified with it")
    func largeCurveKey() throws {
        #expect(throws: JSONWebKeyError.noUsableKey) {
            try JSONWebKeySet(json: JSONWebKeySetTests.json(PublishedTokens.largeCurveKey))
        }
    }

    /// Its signature holds, so what is wrong is only what was signed: a sentence, no claims.
    @Test("RFC 7520 section 4.1")
    func cookbook() throws {
        #expect(try Self.error(of: PublishedTokens.cookbook) == .malformed)
        let parts = PublishedTokens.cookbook.split(separator: ".").map(String.init)
        let other = Base64URL.encode(Array(#"{"iss":"joe"}"#.utf8))
        #expect(try Self.error(of: "\(parts[0]).\(other).\(parts[2])") == .invalidSignature)
        let short = Base64URL.encode(try #require(Base64URL.decode(parts[2])).dropLast())
        #expect(try Self.error(of: "\(parts[0]).\(parts[1]).\(short)") == .invalidSignature)
    }

    /// P-256's signature under a key of the same shape on another curve, and the other way round.
    @Test("a signature under a key of another kind")
    func crossed() throws {
        for (algorithm, kid) in [("ES256", "edwards"), ("EdDSA", "curve"), ("RS256", "curve"), ("ES256", "rsa")] {
            let header = Base64URL.encode(Array(#"{"alg":"\#(algorithm)","kid":"\#(kid)"}"#.utf8))
            let parts = PublishedTokens.curve.split(separator: ".")
            #expect(try Self.error(of: "\(header).\(parts[1]).\(parts[2])") == .algorithmMismatch)
        }
    }
}
