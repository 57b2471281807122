public import Contracts
public import Cryptography
internal import Foundation

/// Seals commands and queries with a domain's key, and verifies seals.
///
/// The seal is an HMAC-SHA-256 over topic, key, every attribute and the body, each with its length before it. Each
/// agent has a key of its own, so what one agent holds forges nothing to another.
public struct RequestSeal: Sendable {
    private let keys: @Sendable () -> CommandKeyRing
    /// Reads the keys again; false when they are the same.
    private let refresh: @Sendable () throws(CommandKeyError) -> Bool
    private let isVerified: Bool

    /// Takes the domain's keys, which stay as they are.
    /// - Parameters:
    ///   - keys: the ring that seals, or verifies, or both.
    ///   - isVerified: false only in a development run that has the guarantee switched off.
    public init(keys: CommandKeyRing, isVerified: Bool = true) {
        self.keys = { keys }
        refresh = { () throws(CommandKeyError) -> Bool in false }
        self.isVerified = isVerified
    }

    /// Takes the domain's keys from their file, as it is at each use.
    /// - Parameters:
    ///   - file: the file of the ring that seals, or verifies, or both.
    ///   - isVerified: false only in a development run that has the guarantee switched off.
    public init(file: CommandKeyFile, isVerified: Bool = true) {
        keys = { file.ring }
        refresh = { () throws(CommandKeyError) -> Bool in try file.refresh() }
        self.isVerified = isVerified
    }

    /// Seals a request.
    /// - Throws: `CommandKeyError` when the ring holds no key to sign with.
    public func seal(
        _ request: RequestAttributes, topic: Topic, common: MessageAttributes, body: [UInt8]
    ) throws -> RequestAttributes {
        let keys = keys()
        var sealed = request
        sealed.keyID = keys.signingKeyID ?? ""
        let parts = sealed.authenticatedParts(topic: topic, common: common, body: body)
        sealed.mac = try keys.sign(fields: parts.map { Data($0) }).code.hex
        return sealed
    }

    /// Verifies a request's seal.
    /// - Throws: ``/Contracts/MessageError`` when the seal isn't the gateway's: the message is poison.
    public func verify(
        _ request: RequestAttributes, topic: Topic, common: MessageAttributes, body: [UInt8]
    ) throws(MessageError) {
        guard isVerified else { return }
        // A retired key may have become known: what it sealed is sealed again by the gateway, or refused.
        guard try standing(of: request, topic: topic, common: common, body: body) == .current else {
            throw MessageError(header: "ce_keyid", reason: "names a retired key")
        }
    }

    /// Verifies a request's seal under ring and archive, and says where its key stands.
    /// - Throws: ``/Contracts/MessageError`` when the seal isn't the gateway's.
    public func standing(
        of request: RequestAttributes, topic: Topic, common: MessageAttributes, body: [UInt8]
    ) throws(MessageError) -> CommandKeyRing.Standing {
        guard let code = SHA256Digest(hex: request.mac).flatMap({ MessageAuthenticationCode(bytes: $0.bytes) }) else {
            throw MessageError(header: "ce_mac", reason: "is no HMAC-SHA-256")
        }
        let parts = request.authenticatedParts(topic: topic, common: common, body: body).map { Data($0) }
        do {
            return try standing(code, keyID: request.keyID, parts)
        } catch {
            throw MessageError(header: "ce_mac", reason: "does not fit the message: \(error)")
        }
    }

    /// A key that isn't known may be one that the file has got since it was last read.
    private func standing(
        _ code: MessageAuthenticationCode, keyID: String, _ fields: [Data]
    ) throws(CommandKeyError) -> CommandKeyRing.Standing {
        do {
            return try keys().verify(code, keyID: keyID, fields: fields)
        } catch {
            guard case .unknownKey = error, try refresh() else { throw error }
            return try keys().verify(code, keyID: keyID, fields: fields)
        }
    }
}
