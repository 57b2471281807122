internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation
internal import Synchronization

/// The secrets that webhooks are signed with, as their file has them: read again while the gateway runs, so that they
/// rotate without a restart.
final class WebhookSecrets: Sendable {
    /// What is wrong with the file.
    struct Unusable: Error, CustomStringConvertible {
        let description: String
    }

    private struct Entry: Decodable {
        let tenant: TenantID
        let source: ResourceID
        let secrets: [String]
    }

    private struct Contents {
        var bytes: Data
        var sources: [WebhookSource]
    }

    /// So many sources at most: without `source` in the address the keys of all are tried.
    private static let mostSources = 256
    private static let mostKeys = 8

    /// Where the secrets are.
    let path: String
    private let contents: Mutex<Contents>

    /// Reads the file.
    /// - Throws: `Unusable` when it can't be read or isn't of its form.
    init(path: String) throws(Unusable) {
        self.path = path
        let bytes = try Self.bytes(path)
        contents = Mutex(Contents(bytes: bytes, sources: try Self.sources(bytes)))
    }

    /// Who may send webhooks, as the file was last read.
    var sources: [WebhookSource] { contents.withLock { $0.sources } }

    /// Reads the file again; what can't be used leaves the secrets as they are.
    /// - Returns: whether it holds others than before.
    /// - Throws: `Unusable`.
    func refresh() throws(Unusable) -> Bool {
        let bytes = try Self.bytes(path)
        guard bytes != contents.withLock({ $0.bytes }) else { return false }
        let sources = try Self.sources(bytes)
        contents.withLock { $0 = Contents(bytes: bytes, sources: sources) }
        return true
    }

    private static func bytes(_ path: String) throws(Unusable) -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw Unusable(description: "\(path) can't be read")
        }
    }

    /// A list of `tenant`, `source` and `secrets`; a secret is base64, with or without `whsec_` before it, of 24 to
    /// 64 bytes. What is wrong is said without the secret.
    static func sources(_ json: Data) throws(Unusable) -> [WebhookSource] {
        let entries: [Entry]
        do { entries = try JSONDecoder().decode([Entry].self, from: json) } catch {
            throw Unusable(description: "it is no list of tenant, source and secrets")
        }
        guard entries.count <= mostSources, Set(entries.map(\.source)).count == entries.count else {
            throw Unusable(description: "a source stands twice, or there are more than \(mostSources)")
        }
        var sources: [WebhookSource] = []
        for entry in entries {
            guard (1...mostKeys).contains(entry.secrets.count) else {
                throw Unusable(description: "source \(entry.source) has no secret, or more than \(mostKeys)")
            }
            var keys: [MessageAuthenticationKey] = []
            for secret in entry.secrets { keys.append(try key(secret, of: entry.source)) }
            sources.append(WebhookSource(tenant: entry.tenant, source: entry.source, keys: keys))
        }
        return sources
    }

    private static func key(
        _ secret: String, of source: ResourceID
    ) throws(Unusable) -> MessageAuthenticationKey {
        let text = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
        guard let bytes = Data(base64Encoded: text), (24...64).contains(bytes.count) else {
            throw Unusable(description: "a secret of source \(source) is not the base64 of 24 to 64 bytes")
        }
        // A key shorter than the digest's block is filled up with zeros (RFC 2104, section 2): done here, the code is the
        // same, and the key has the length that keys of ours have at least.
        let filled = bytes + Data(count: max(0, MessageAuthenticationKey.minimumByteCount - bytes.count))
        do { return try MessageAuthenticationKey(bytes: filled) } catch {
            throw Unusable(description: "a secret of source \(source) is no key")
        }
    }
}
