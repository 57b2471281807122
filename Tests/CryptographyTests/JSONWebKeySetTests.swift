import Cryptography
import Foundation
import Testing

@Suite("JSON Web Key sets")
struct JSONWebKeySetTests {
    static func json(_ keys: [String: Any]...) throws -> Data {
        try JSONSerialization.data(withJSONObject: ["keys": keys])
    }

    static func changed(_ key: [String: String], _ changes: [String: Any?]) -> [String: Any] {
        var changed: [String: Any] = key
        for (name, value) in changes { changed[name] = value }
        return changed
    }

    @Test("RFC 7517's and RFC 8037's kinds of keys load, each bound to its algorithm")
    func kinds() throws {
        let set = try JSONWebKeySet(
            json: Self.json(PublishedKeys.rsa, PublishedKeys.curve, PublishedKeys.edwards))
        #expect(set.keyIDs == ["curve", "edwards", "rsa"])
        #expect(set["rsa"]?.algorithm == .rs256)
        #expect(set["curve"]?.algorithm == .es256)
        #expect(set["edwards"]?.algorithm == .edDSA)
        #expect(set["other"] == nil)
        #expect(set.passedOver.isEmpty)
    }

    /// RFC 7517 appendix A.1, whose first key has a use and whose second an algorithm; only the second checks tokens.
    @Test("RFC 7517 A.1")
    func appendix() throws {
        let json = """
            {"keys":
              [
                {"kty":"EC",
                 "crv":"P-256",
                 "x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                 "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
                 "use":"enc",
                 "kid":"1"},

                {"kty":"RSA",
                 "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
                 "e":"AQAB",
                 "alg":"RS256",
                 "kid":"2011-04-29"}
              ]
            }
            """
        let set = try JSONWebKeySet(json: Data(json.utf8))
        #expect(set.keyIDs == ["2011-04-29"])
        #expect(set.passedOver == ["1"])
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        let key: [String: String]
        let json: String
        let error: JSONWebKeyError?
        var testDescription: String { name }

        /// Changes members of a key, given as JSON.
        init(_ name: String, _ key: [String: String], _ json: String, _ error: JSONWebKeyError?) {
            self.name = name
            self.key = key
            self.json = json
            self.error = error
        }
    }

    static let changes = [
        Change("as it is", PublishedKeys.curve, "{}", nil),
        Change("signing use", PublishedKeys.curve, #"{"use":"sig","key_ops":["verify"],"alg":"ES256"}"#, nil),
        Change("EdDSA stated", PublishedKeys.edwards, #"{"alg":"EdDSA"}"#, nil),
        Change("RS256 stated", PublishedKeys.rsa, #"{"alg":"RS256","x5t":"ignored"}"#, nil),
        Change("use for encryption", PublishedKeys.rsa, #"{"use":"enc"}"#, .noUsableKey),
        Change("no operation verify", PublishedKeys.rsa, #"{"key_ops":["sign"]}"#, .noUsableKey),
        Change(
            "operations twice", PublishedKeys.rsa, #"{"key_ops":["verify","verify"]}"#, .malformed("key_ops of key rsa")
        ),
        Change("operations no array", PublishedKeys.rsa, #"{"key_ops":"verify"}"#, .malformed("key_ops of key rsa")),
        Change("use no text", PublishedKeys.rsa, #"{"use":1}"#, .malformed("use of key rsa")),
        Change("RS512", PublishedKeys.rsa, #"{"alg":"RS512"}"#, .noUsableKey),
        Change("PS256", PublishedKeys.rsa, #"{"alg":"PS256"}"#, .noUsableKey),
        Change("HS256", PublishedKeys.rsa, #"{"alg":"HS256"}"#, .noUsableKey),
        Change("ES256 of RSA", PublishedKeys.rsa, #"{"alg":"ES256"}"#, .algorithmMismatch(keyID: "rsa")),
        Change("RS256 of P-256", PublishedKeys.curve, #"{"alg":"RS256"}"#, .algorithmMismatch(keyID: "curve")),
        Change("ES256 of Ed25519", PublishedKeys.edwards, #"{"alg":"ES256"}"#, .algorithmMismatch(keyID: "edwards")),
        Change(
            "ES256 of P-384", PublishedKeys.curve, #"{"crv":"P-384","alg":"ES256"}"#, .algorithmMismatch(keyID: "curve")
        ),
        Change("P-384", PublishedKeys.curve, #"{"crv":"P-384"}"#, .noUsableKey),
        Change("Ed448", PublishedKeys.edwards, #"{"crv":"Ed448"}"#, .noUsableKey),
        Change("kind unknown", PublishedKeys.curve, #"{"kty":"AKP"}"#, .noUsableKey),
        Change("kind missing", PublishedKeys.curve, #"{"kty":null}"#, .malformed("kty of key curve")),
        Change("symmetric", PublishedKeys.curve, #"{"kty":"oct"}"#, .privateMaterial(keyID: "curve")),
        Change("private member", PublishedKeys.curve, #"{"d":"AA"}"#, .privateMaterial(keyID: "curve")),
        Change("private factor", PublishedKeys.rsa, #"{"qi":"AA"}"#, .privateMaterial(keyID: "rsa")),
        Change("id missing", PublishedKeys.curve, #"{"kid":""}"#, .malformed("kid")),
        Change("id no text", PublishedKeys.curve, #"{"kid":7}"#, .malformed("kid")),
        Change("development", PublishedKeys.curve, #"{"dora:development":true}"#, .developmentKey(keyID: "curve")),
        Change("not development", PublishedKeys.curve, #"{"dora:development":false}"#, nil),
        Change(
            "development no truth", PublishedKeys.curve, #"{"dora:development":"no"}"#,
            .malformed("dora:development of key curve")),
    ]

    @Test("members that change a key's meaning", arguments: changes)
    func members(change: Change) throws {
        let changes = try #require(try JSONSerialization.jsonObject(with: Data(change.json.utf8)) as? [String: Any])
        let json = try Self.json(Self.changed(change.key, changes))
        if let error = change.error {
            #expect(throws: error) { try JSONWebKeySet(json: json) }
        } else {
            #expect(try JSONWebKeySet(json: json).keyIDs == [change.key["kid"]])
        }
    }

    static func invalid(_ name: String, _ key: [String: String], _ changes: [String: String]) -> (String, Data)? {
        (try? json(changed(key, changes))).map { (name, $0) }
    }

    static let zero32 = Base64URL.encode(Data(count: 32))
    static let unsound: [(String, Data)] = [
        invalid("off the curve", PublishedKeys.curve, ["y": PublishedKeys.curveX]),
        invalid("zero point", PublishedKeys.curve, ["x": zero32, "y": zero32]),
        invalid(
            "coordinate over the field", PublishedKeys.curve, ["x": Base64URL.encode(Data(repeating: 255, count: 32))]),
        invalid("short coordinate", PublishedKeys.curve, ["x": Base64URL.encode(Data(count: 31))]),
        invalid("long coordinate", PublishedKeys.curve, ["x": Base64URL.encode(Data(count: 33))]),
        invalid("padded", PublishedKeys.curve, ["x": PublishedKeys.curveX + "="]),
        invalid(
            "Ed25519 no point", PublishedKeys.edwards, ["x": Base64URL.encode([2] + [UInt8](repeating: 0, count: 31))]),
        invalid(
            "Ed25519 of order 1", PublishedKeys.edwards, ["x": Base64URL.encode([1] + [UInt8](repeating: 0, count: 31))]
        ),
        invalid("Ed25519 of order 4", PublishedKeys.edwards, ["x": zero32]),
        invalid(
            "Ed25519 of order 8", PublishedKeys.edwards,
            [
                "x": Base64URL.encode(
                    Hexadecimal.decode("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85") ?? Data())
            ]),
        invalid(
            "Ed25519 over the field", PublishedKeys.edwards,
            ["x": Base64URL.encode([0xf0] + [UInt8](repeating: 0xff, count: 30) + [0x7f])]),
        invalid("Ed25519 short", PublishedKeys.edwards, ["x": Base64URL.encode(Data(count: 31))]),
        invalid("RSA 1024", PublishedKeys.rsa, ["n": Base64URL.encode(oddNumber(128))]),
        invalid("RSA 2040", PublishedKeys.rsa, ["n": Base64URL.encode(oddNumber(255))]),
        invalid("RSA 16384", PublishedKeys.rsa, ["n": Base64URL.encode(oddNumber(2048))]),
        invalid("RSA even", PublishedKeys.rsa, ["n": Base64URL.encode(Data([0x80]) + Data(count: 255))]),
        invalid("exponent 1", PublishedKeys.rsa, ["e": "AQ"]),
        invalid("exponent 3", PublishedKeys.rsa, ["e": "Aw"]),
        invalid("exponent even", PublishedKeys.rsa, ["e": "AQAA"]),
        invalid("exponent huge", PublishedKeys.rsa, ["e": Base64URL.encode(oddNumber(9))]),
        invalid("modulus missing", PublishedKeys.rsa, ["n": ""]),
    ].compactMap { $0 }

    static func oddNumber(_ count: Int) -> Data { Data(repeating: 0xff, count: count) }

    @Test("unsound keys are refused", arguments: unsound)
    func refuses(name: String, json: Data) {
        let error = #expect(throws: JSONWebKeyError.self) { try JSONWebKeySet(json: json) }
        guard case .invalidKey = error else {
            Issue.record("\(name): \(String(describing: error))")
            return
        }
    }

    @Test("points on Ed25519 and beside it")
    func edwardsPoints() {
        for (y, isPoint) in EdwardsPoints.smallNumbers {
            let bytes = Data([y] + [UInt8](repeating: 0, count: 31))
            #expect(((try? PublicKey(ed25519: bytes)) != nil) == isPoint)
        }
    }

    @Test("two keys of one id, a member twice, no keys, other shapes")
    func shapes() throws {
        #expect(throws: JSONWebKeyError.duplicateKeyID("curve")) {
            try JSONWebKeySet(
                json: Self.json(PublishedKeys.curve, Self.changed(PublishedKeys.edwards, ["kid": "curve"])))
        }
        #expect(throws: JSONWebKeyError.duplicateKeyID("curve")) {
            try JSONWebKeySet(json: Self.json(PublishedKeys.curve, ["kid": "curve", "kty": "AKP"]))
        }
        #expect(throws: JSONWebKeyError.duplicateMember("kty")) {
            try JSONWebKeySet(json: Data(#"{"keys":[{"kid":"a","kty":"EC","k\u0074y":"OKP"}]}"#.utf8))
        }
        #expect(throws: JSONWebKeyError.missingKeyID) {
            try JSONWebKeySet(json: Self.json(Self.changed(PublishedKeys.curve, ["kid": nil])))
        }
        #expect(throws: JSONWebKeyError.noUsableKey) { try JSONWebKeySet(json: Data(#"{"keys":[]}"#.utf8)) }
        for text in ["", "{}", "[]", "null", #"{"keys":{}}"#, #"{"keys":[1]}"#, #"{"keys":[]} x"#, "{\"keys\":[}"] {
            #expect(throws: JSONWebKeyError.self) { try JSONWebKeySet(json: Data(text.utf8)) }
        }
    }

    @Test("a set with a development key loads from a file only when that is allowed")
    func development() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let file = folder.appending(path: "jwks.json")
        let key = try PrivateKey(generating: .edDSA).publicKey.jsonWebKey(id: "dev", isDevelopment: true)
        try (Data(#"{"keys":["#.utf8) + key + Data("]}".utf8)).write(to: file)
        #expect(throws: JSONWebKeyError.developmentKey(keyID: "dev")) {
            try JSONWebKeySet.load(contentsOfFile: file.path)
        }
        #expect(try JSONWebKeySet.load(contentsOfFile: file.path, allowDevelopmentKeys: true).keyIDs == ["dev"])
        let missing = folder.appending(path: "none").path
        #expect(throws: JSONWebKeyError.unreadable(path: missing)) { try JSONWebKeySet.load(contentsOfFile: missing) }
    }

    @Test("a private key whose public members are another's is refused")
    func pairs() throws {
        let other = Self.changed(PublishedKeys.edwards, ["d": Base64URL.encode(RandomBytes.make(32))])
        #expect(throws: JSONWebKeyError.self) {
            try PrivateKey.read(jsonWebKey: JSONSerialization.data(withJSONObject: other))
        }
        let curve = Self.changed(PublishedKeys.curve, ["d": Base64URL.encode(RandomBytes.make(32))])
        #expect(throws: JSONWebKeyError.self) {
            try PrivateKey.read(jsonWebKey: JSONSerialization.data(withJSONObject: curve))
        }
        let withoutFactors = Self.changed(PublishedKeys.rsa, ["d": PublishedKeys.rsaPrivateExponent])
        #expect(throws: JSONWebKeyError.self) {
            try PrivateKey.read(jsonWebKey: JSONSerialization.data(withJSONObject: withoutFactors))
        }
    }
}
