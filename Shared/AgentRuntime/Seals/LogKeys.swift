internal import Contracts
internal import Cryptography
internal import Foundation

/// The keys of an agent's seals: the private one that it signs with, and all public ones that verify.
struct LogKeys: Sendable {
    /// What signs.
    let signing: SigningKey
    /// What verifies: of the present key and of those before it.
    let verifying: JSONWebKeySet

    /// Reads both as the settings name them; development keys in a development run only.
    /// - Throws: `JSONWebKeyError`, or ``ConfigurationError`` when the public keys don't have the private one's.
    init(_ foundation: ServiceFoundation) throws {
        let isDevelopment = foundation.mode.isDevelopment
        signing = try SigningKey.load(
            contentsOfFile: foundation.configuration.text(AgentKeys.sealKey), allowDevelopmentKey: isDevelopment)
        verifying = try Self.verifying(foundation)
        let probe = Array("dora seal key".utf8)
        guard let own = verifying[signing.id], own.isValid(try signing.sign(probe), for: probe) else {
            throw ConfigurationError(
                key: RuntimeKeys.sealKeys.name, reason: "doesn't have the public key of \(signing.id)")
        }
    }

    /// Reads the public keys alone.
    /// - Throws: `JSONWebKeyError`.
    static func verifying(_ foundation: ServiceFoundation) throws -> JSONWebKeySet {
        try JSONWebKeySet.load(
            contentsOfFile: foundation.configuration.text(RuntimeKeys.sealKeys),
            allowDevelopmentKeys: foundation.mode.isDevelopment)
    }
}
