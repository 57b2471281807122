internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation

/// The public keys that the agents' seals are verified with, per domain, and their text as it is published.
struct SealKeyring: Sendable {
    private let keys: [Domain: JSONWebKeySet]
    private let texts: [Domain: [UInt8]]

    /// Reads the keys of every domain, from one file each.
    /// - Throws: `JSONWebKeyError`.
    init(folder: String, allowDevelopmentKeys: Bool) throws {
        var keys: [Domain: JSONWebKeySet] = [:]
        var texts: [Domain: [UInt8]] = [:]
        for domain in MessageCatalogue.agents.map(\.domain) {
            let path = "\(folder)/\(domain.rawValue).json"
            guard let json = FileManager.default.contents(atPath: path) else {
                throw JSONWebKeyError.unreadable(path: path)
            }
            keys[domain] = try JSONWebKeySet(json: json, allowDevelopmentKeys: allowDevelopmentKeys)
            texts[domain] = Array(json)
        }
        self.keys = keys
        self.texts = texts
    }

    /// The keys of a domain's seals.
    subscript(domain: Domain) -> JSONWebKeySet? { keys[domain] }

    /// The keys of a domain as a JSON Web Key Set (RFC 7517).
    func text(of domain: Domain) -> [UInt8]? { texts[domain] }
}
