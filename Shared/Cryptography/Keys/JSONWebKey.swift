internal import Foundation

/// One key in JSON (RFC 7517, RFC 7518 section 6, RFC 8037 section 2), read but not yet made.
struct JSONWebKey {
    /// Members that only private and symmetric keys have.
    static let privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]
    /// Our own member: marks a key that any developer can make.
    static let developmentMember = "dora:development"

    let id: String
    let isDevelopment: Bool
    /// The key's kind; nil when the platform uses no such keys.
    let algorithm: SignatureAlgorithm?
    private let members: [String: StrictJSON]

    init(_ json: StrictJSON) throws(JSONWebKeyError) {
        guard let members = json.members else { throw .malformed("a key is no object") }
        guard let idMember = members["kid"] else { throw .missingKeyID }
        guard let id = idMember.string, !id.isEmpty, id.utf8.count <= 256 else { throw .malformed("kid") }
        self.members = members
        self.id = id
        switch members[Self.developmentMember] {
        case nil, .boolean(false): isDevelopment = false
        case .boolean(true): isDevelopment = true
        default: throw .malformed("\(Self.developmentMember) of key \(id)")
        }
        guard let type = members["kty"]?.string else { throw .malformed("kty of key \(id)") }
        let natural: SignatureAlgorithm? =
            switch (type, members["crv"]?.string) {
            case ("EC", "P-256"): .es256
            case ("OKP", "Ed25519"): .edDSA
            case ("RSA", _): .rs256
            default: nil
            }
        algorithm = try Self.algorithm(natural, stated: members["alg"], keyID: id)
    }

    /// Whether any member belongs to a private or symmetric key.
    var hasPrivateMaterial: Bool {
        members["kty"]?.string == "oct" || Self.privateMembers.contains { members[$0] != nil }
    }

    /// Whether `use` and `key_ops`, where present, allow an operation.
    func allows(_ operation: String) throws(JSONWebKeyError) -> Bool {
        if let use = members["use"] {
            guard let use = use.string else { throw .malformed("use of key \(id)") }
            guard use == "sig" else { return false }
        }
        if let operations = members["key_ops"] {
            guard let operations = operations.strings, Set(operations).count == operations.count else {
                throw .malformed("key_ops of key \(id)")
            }
            return operations.contains(operation)
        }
        return true
    }

    /// The bytes of a member in base64url.
    func bytes(_ name: String) throws(JSONWebKeyError) -> Data {
        guard let text = members[name]?.string, let bytes = Base64URL.decode(text), !bytes.isEmpty else {
            throw .invalidKey(keyID: id, reason: "\(name) is missing or no base64url")
        }
        return bytes
    }

    /// Makes something of the key's numbers, naming the key in what OpenSSL refuses.
    func make<Key>(_ body: () throws -> Key) throws(JSONWebKeyError) -> Key {
        do {
            return try body()
        } catch let error as JSONWebKeyError {
            throw error
        } catch CryptographyError.invalidKey(let reason) {
            throw .invalidKey(keyID: id, reason: reason)
        } catch {
            throw .invalidKey(keyID: id, reason: "OpenSSL failed")
        }
    }

    /// A stated algorithm must be the natural one of the key's type; one that the platform doesn't know makes the key
    /// unusable here rather than wrong (RFC 7517 section 5: such keys are passed over).
    private static func algorithm(
        _ natural: SignatureAlgorithm?, stated: StrictJSON?, keyID: String
    ) throws(JSONWebKeyError) -> SignatureAlgorithm? {
        guard let stated else { return natural }
        guard let name = stated.string else { throw .malformed("alg of key \(keyID)") }
        guard let known = SignatureAlgorithm(rawValue: name) else { return nil }
        guard known == natural else { throw .algorithmMismatch(keyID: keyID) }
        return natural
    }
}
