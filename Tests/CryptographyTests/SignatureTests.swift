import Cryptography
import Foundation
import Testing

@Suite("Signatures")
struct SignatureTests {
    struct Example: Sendable {
        let members: [String: String]
        let privateMembers: [String: String]
        let algorithm: SignatureAlgorithm
        let input: String
        let signature: String
    }

    static let examples = [
        Example(
            members: PublishedKeys.rsa,
            privateMembers: PublishedKeys.rsaFactors.merging(["d": PublishedKeys.rsaPrivateExponent]) { $1 },
            algorithm: .rs256, input: PublishedKeys.rsaInput, signature: PublishedKeys.rsaSignature),
        Example(
            members: PublishedKeys.curve, privateMembers: ["d": PublishedKeys.curvePrivate], algorithm: .es256,
            input: PublishedKeys.curveInput, signature: PublishedKeys.curveSignature),
        Example(
            members: PublishedKeys.edwards, privateMembers: ["d": PublishedKeys.edwardsPrivate], algorithm: .edDSA,
            input: PublishedKeys.edwardsInput, signature: PublishedKeys.edwardsSignature),
    ]

    static func publicKey(_ members: [String: String]) throws -> PublicKey {
        let json = try JSONSerialization.data(withJSONObject: ["keys": [members]])
        let id = try #require(members["kid"])
        return try #require(try JSONWebKeySet(json: json)[id])
    }

    @Test("RFC 7515 A.2 and A.3, RFC 8037 A.4 and A.5", arguments: examples)
    func published(example: Example) throws {
        let key = try Self.publicKey(example.members)
        #expect(key.algorithm == example.algorithm)
        let signature = try #require(Base64URL.decode(example.signature))
        let input = Data(example.input.utf8)
        #expect(key.isValid(signature, for: input))
        for index in 0..<signature.count {
            var other = signature
            other[index] ^= 0x40
            #expect(!key.isValid(other, for: input))
        }
        #expect(!key.isValid(signature, for: input.dropLast()))
        #expect(!key.isValid(signature, for: input + Data(" ".utf8)))
        #expect(!key.isValid(signature + Data([0]), for: input))
        #expect(!key.isValid(signature.dropLast(), for: input))
        #expect(!key.isValid(Data(), for: input))
    }

    @Test("the published private keys sign", arguments: examples)
    func signs(example: Example) throws {
        let members = example.members.merging(example.privateMembers) { $1 }
        let read = try PrivateKey.read(jsonWebKey: try JSONSerialization.data(withJSONObject: members))
        #expect(read.keyID == example.members["kid"])
        let signature = try read.key.sign(Data(example.input.utf8))
        #expect(try Self.publicKey(example.members).isValid(signature, for: Data(example.input.utf8)))
        #expect(try read.key.publicKey.isValid(signature, for: Data(example.input.utf8)))
        // ECDSA draws a random number per signature, the two others are functions of key and message.
        #expect((Base64URL.encode(signature) == example.signature) == (example.algorithm != .es256))
        #expect("\(read.key)" == "PrivateKey(\(example.algorithm.rawValue), redacted)")
    }

    @Test(
        "a new key of each algorithm signs, and its public key goes through JSON",
        arguments: SignatureAlgorithm.allCases)
    func generated(algorithm: SignatureAlgorithm) throws {
        let key = try PrivateKey(generating: algorithm)
        let other = try PrivateKey(generating: algorithm).publicKey
        let json = try key.publicKey.jsonWebKey(id: "a")
        let set = try JSONWebKeySet(json: Data(#"{"keys":["#.utf8) + json + Data("]}".utf8))
        let read = try #require(set["a"])
        for count in [0, 1, 31, 1_000] {
            let message = RandomBytes.make(count)
            let signature = try key.sign(message)
            #expect(read.isValid(signature, for: message))
            #expect(try key.publicKey.isValid(signature, for: message))
            #expect(!other.isValid(signature, for: message))
        }
        #expect(try read.jsonWebKey(id: "a") == json)
    }

    /// A P-256 signature's numbers are below the group's order and not zero; JWS spells them in 32 bytes each.
    @Test("P-256: zero, too large, DER and other lengths are refused")
    func malformedCurveSignatures() throws {
        let key = try Self.publicKey(PublishedKeys.curve)
        let input = Data(PublishedKeys.curveInput.utf8)
        let good = try #require(Base64URL.decode(PublishedKeys.curveSignature))
        let r = good.prefix(32)
        let s = good.suffix(32)
        let order = try #require(
            Hexadecimal.decode("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"))
        let zero = Data(count: 32)
        let ones = Data(repeating: 0xff, count: 32)
        let forged = [
            zero + zero, zero + s, r + zero, order + s, r + order, ones + s, r + ones, s + r, r, Data([0]) + good,
            good + zero, Data([0]) + r + Data([0]) + s, Self.der(r, s), Data(),
        ]
        for signature in forged { #expect(!key.isValid(signature, for: input)) }
        #expect(key.isValid(r + s, for: input))
    }

    /// Two positive ASN.1 integers in a sequence, as OpenSSL and X.509 spell a signature.
    static func der(_ r: Data, _ s: Data) -> Data {
        func integer(_ number: Data) -> Data {
            let padded = (number.first ?? 0) >= 0x80 ? Data([0]) + number : Data(number)
            return Data([2, UInt8(padded.count)]) + padded
        }
        let body = integer(r) + integer(s)
        return Data([0x30, UInt8(body.count)]) + body
    }

    @Test("one key checks for many tasks at once", arguments: SignatureAlgorithm.allCases)
    func concurrent(algorithm: SignatureAlgorithm) async throws {
        let privateKey = try PrivateKey(generating: algorithm)
        let publicKey = try privateKey.publicKey
        let signed = try (0..<16).map { number in
            let message = Data("message \(number)".utf8)
            return (message, try privateKey.sign(message))
        }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<32 {
                group.addTask {
                    for (index, (message, signature)) in signed.enumerated() {
                        guard publicKey.isValid(signature, for: message) else { return false }
                        let next = signed[(index + 1) % signed.count].0
                        guard !publicKey.isValid(signature, for: next) else { return false }
                    }
                    let own = Data("task \(task)".utf8)
                    return publicKey.isValid(try privateKey.sign(own), for: own)
                }
            }
            for try await valid in group { #expect(valid) }
        }
    }
}
