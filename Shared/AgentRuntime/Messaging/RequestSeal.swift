public import Contracts
public import Cryptography
internal import Foundation

/// Seals commands and queries with a domain's key, and verifies seals.
///
/// The seal is an HMAC-SHA-256 over topic, key, every attribute and the body, each with its length before it. Each
/// agent has a key of its own, so what one agent holds forges nothing to another.
public struct RequestSeal: Sendable {
    private let keys: CommandKeyRing
    private let isVerified: Bool

    /// Takes the domain's keys.
    /// - Parameters:
    ///   - keys: the ring that seals, or verifies, or both.
    ///   - isVerified: false only in a development run that has the guarantee switched off.
    public init(keys: CommandKeyRing, isVerified: Bool = true) {
        self.keys = keys
        self.isVerified = isVerified
    }

    /// Seals a request.
    /// - Throws: `CommandKeyError` when the ring holds no key to sign with.
    public func seal(
        _ request: RequestAttributes, topic: Topic, common: MessageAttributes, body: [UInt8]
    ) throws -> RequestAttributes {
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
        guard let code = SHA256Digest(hex: request.mac).flatMap({ MessageAuthenticationCode(bytes: $0.bytes) }) else {
            throw MessageError(header: "ce_mac", reason: "is no HMAC-SHA-256")
        }
        let parts = request.authenticatedParts(topic: topic, common: common, body: body)
        let standing: CommandKeyRing.Standing
        do {
            standing = try keys.verify(code, keyID: request.keyID, fields: parts.map { Data($0) })
        } catch {
            throw MessageError(header: "ce_mac", reason: "does not fit the message: \(error)")
        }
        // A retired key may have become known: what it sealed is sealed again by the gateway, or refused.
        guard standing == .current else {
            throw MessageError(header: "ce_keyid", reason: "names a retired key")
        }
    }
}
