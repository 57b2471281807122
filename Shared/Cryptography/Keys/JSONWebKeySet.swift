public import Foundation

/// Public keys that check tokens, by their id (a JWK Set, RFC 7517 section 5).
///
/// A key that the platform has no use for (another type, curve or algorithm, encryption) is passed over, as the RFC
/// asks; a key that is wrong in itself refuses the whole set, since it was meant to count.
public struct JSONWebKeySet: Sendable {
    private let keys: [String: PublicKey]

    /// Ids of the keys that were passed over.
    public let passedOver: [String]

    /// Takes keys made elsewhere.
    public init(keys: [String: PublicKey]) {
        self.keys = keys
        passedOver = []
    }

    /// Reads a set.
    /// - Parameters:
    ///   - json: the set, an object with the member `keys`.
    ///   - allowDevelopmentKeys: whether a key marked `"dora:development": true` may be in it; true in a development
    ///     run only, since every developer can make such a key.
    public init(json: Data, allowDevelopmentKeys: Bool = false) throws(JSONWebKeyError) {
        guard let elements = try Self.parse(json).members?["keys"]?.elements else {
            throw .malformed("the set has no array of keys")
        }
        var keys: [String: PublicKey] = [:]
        var passedOver: [String] = []
        var ids: Set<String> = []
        for element in elements {
            let key = try JSONWebKey(element)
            guard ids.insert(key.id).inserted else { throw .duplicateKeyID(key.id) }
            guard !key.hasPrivateMaterial else { throw .privateMaterial(keyID: key.id) }
            guard allowDevelopmentKeys || !key.isDevelopment else { throw .developmentKey(keyID: key.id) }
            if let algorithm = key.algorithm, try key.allows("verify") {
                keys[key.id] = try key.makePublicKey(algorithm)
            } else {
                passedOver.append(key.id)
            }
        }
        guard !keys.isEmpty else { throw .noUsableKey }
        self.keys = keys
        self.passedOver = passedOver
    }

    /// Reads a set from a file.
    public static func load(
        contentsOfFile path: String, allowDevelopmentKeys: Bool = false
    ) throws(JSONWebKeyError) -> JSONWebKeySet {
        let json: Data
        do {
            json = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path)
        }
        return try JSONWebKeySet(json: json, allowDevelopmentKeys: allowDevelopmentKeys)
    }

    /// The key of an id.
    public subscript(keyID: String) -> PublicKey? { keys[keyID] }

    /// The ids of all usable keys, sorted.
    public var keyIDs: [String] { keys.keys.sorted() }

    static func parse(_ json: Data) throws(JSONWebKeyError) -> StrictJSON {
        do throws(StrictJSONError) {
            return try StrictJSON(json)
        } catch {
            switch error {
            case .duplicateMember(let name): throw .duplicateMember(name)
            case .malformed(let offset): throw .malformed("not JSON at byte \(offset)")
            case .tooDeep: throw .malformed("nested too deep")
            }
        }
    }
}
