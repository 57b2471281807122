public import Foundation

/// The keys that authenticate commands and queries between the gateway and one agent.
///
/// One key signs; every key of the ring verifies; those of the archive verify only and say so, so that whoever
/// must not take a command under a retired key can refuse it. Never shows a key's bytes.
public struct CommandKeyRing: Sendable, CustomStringConvertible, CustomReflectable {
    /// Where the key of an accepted code stands.
    public enum Standing: Sendable, Equatable {
        /// In the ring: commands may carry it.
        case current
        /// In the archive: only what was signed before may carry it.
        case retired
    }

    /// A code and the id of the key that made it.
    public struct Signature: Sendable, Equatable {
        /// The key's id.
        public let keyID: String
        /// The code.
        public let code: MessageAuthenticationCode
    }

    /// The id of the key that signs; nil for a ring that only verifies.
    public let signingKeyID: String?
    let keys: [String: MessageAuthenticationKey]
    let retired: [String: MessageAuthenticationKey]

    /// Makes a ring from key bytes, at least 32 each.
    /// - Parameters:
    ///   - signing: the id of the key that signs, one of `keys`; nil for a ring that only verifies.
    ///   - keys: the bytes of the current keys by their ids.
    ///   - verifyOnly: the archive of retired keys.
    public init(signing: String?, keys: [String: Data], verifyOnly: [String: Data] = [:]) throws(CommandKeyError) {
        if let signing, keys[signing] == nil { throw .malformed("the signing key \(signing) is not among the keys") }
        guard !keys.isEmpty || !verifyOnly.isEmpty else { throw .malformed("the ring is empty") }
        if let both = verifyOnly.keys.first(where: { keys[$0] != nil }) {
            throw .malformed("key \(both) is both current and retired")
        }
        signingKeyID = signing
        self.keys = try Self.make(keys)
        retired = try Self.make(verifyOnly)
    }

    /// Signs a list of fields; each is authenticated with its length before it.
    public func sign(fields: some Sequence<Data>) throws(CommandKeyError) -> Signature {
        guard let signingKeyID, let key = keys[signingKeyID] else { throw .noSigningKey }
        return Signature(keyID: signingKeyID, code: key.authenticate(fields: fields))
    }

    /// Checks a code in constant time, and says where its key stands.
    @discardableResult
    public func verify(
        _ code: MessageAuthenticationCode, keyID: String, fields: some Sequence<Data>
    ) throws(CommandKeyError) -> Standing {
        guard let key = keys[keyID] ?? retired[keyID] else { throw .unknownKey(keyID) }
        guard key.isValid(code, forFields: fields) else { throw .wrongCode(keyID: keyID) }
        return keys[keyID] == nil ? .retired : .current
    }

    /// Ids, never bytes.
    public var description: String {
        let ids = keys.keys.sorted().joined(separator: ", ")
        let archive = retired.keys.sorted().joined(separator: ", ")
        return "CommandKeyRing(signing: \(signingKeyID ?? "none"), keys: [\(ids)], verifyOnly: [\(archive)])"
    }

    /// Shows nothing to reflection.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Ids travel in a message header and stand in logs: letters, digits, `.`, `_` and `-`, at most 64.
    private static func make(_ keys: [String: Data]) throws(CommandKeyError) -> [String: MessageAuthenticationKey] {
        var made: [String: MessageAuthenticationKey] = [:]
        for (id, bytes) in keys {
            let allowed = id.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: true
                default: false
                }
            }
            guard allowed, (1...64).contains(id.utf8.count) else { throw .malformed("a key's id has other characters") }
            do {
                made[id] = try MessageAuthenticationKey(bytes: bytes)
            } catch {
                throw .malformed("key \(id) has fewer than \(MessageAuthenticationKey.minimumByteCount) bytes")
            }
        }
        return made
    }
}
