internal import AgentRuntime
internal import Cryptography
internal import Foundation
internal import HTTPClient
internal import Observability

/// Where the keys that tokens are verified with come from: a file, or the issuer's address (RFC 7517; OpenID Connect
/// Discovery 1.0, `jwks_uri`). What can't be read leaves the keys as they are.
actor TokenKeySource {
    private enum Place {
        case file(String)
        case address(String, HTTPClient)
    }

    /// How soon an unknown key has the source asked again: anybody can send a token with an unknown key.
    private static let pauseForUnknown = Duration.seconds(5)

    private let place: Place
    private let keys: TokenKeys
    private let metrics: MetricsRegistry
    private let logger: Logger
    /// How often the source is read, in seconds.
    nonisolated let seconds: Double
    private var asked: ContinuousClock.Instant?
    private var reading: Task<Bool, Never>?

    /// Reads a file at once; an address is asked when the service runs.
    /// - Throws: `ConfigurationError` for a file that holds no keys, or an address that can't be asked.
    init(_ foundation: ServiceFoundation, keys: TokenKeys, seconds: Double) throws {
        let text = foundation.configuration.text(GatewayKeys.jwks)
        self.keys = keys
        self.seconds = seconds
        metrics = foundation.metrics
        logger = foundation.logger
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
            place = .file(text)
            do {
                try keys.replace(json: Self.contents(of: text))
            } catch {
                throw ConfigurationError(key: GatewayKeys.jwks.name, reason: "holds no keys: \(error)")
            }
            return
        }
        // Keys that came over http are whoever's stands between.
        guard text.hasPrefix("https://") || foundation.mode.isDevelopment else {
            throw ConfigurationError(key: GatewayKeys.jwks.name, reason: "must be an https address")
        }
        let authorities = foundation.configuration.text(GatewayKeys.jwksAuthorities)
        place = .address(
            text,
            HTTPClient(
                configuration: HTTPClientConfiguration(
                    certificateAuthorities: authorities.isEmpty ? nil : authorities,
                    allowsPlainText: foundation.mode.isDevelopment)))
    }

    /// Reads the source; who comes while it is read waits for the same reading.
    /// - Returns: whether there are other keys than before.
    @discardableResult
    func refresh() async -> Bool {
        if let reading { return await reading.value }
        asked = .now
        let task = Task { await read() }
        reading = task
        let isChanged = await task.value
        reading = nil
        return isChanged
    }

    /// Reads the source because of a key that isn't known, unless that was done a moment ago.
    /// - Returns: whether there are other keys than before.
    func refreshForUnknownKey() async -> Bool {
        if let reading { return await reading.value }
        if let asked, .now - asked < Self.pauseForUnknown { return false }
        return await refresh()
    }

    private func read() async -> Bool {
        do {
            let json =
                switch place {
                case .file(let path): try Self.contents(of: path)
                case .address(let address, let client): try await Self.answer(of: address, client)
                }
            guard try keys.replace(json: json) else { return false }
            metrics.increment("dora_token_key_changes_total", help: "Changes of the keys that verify tokens")
            logger.info(
                "The keys that verify tokens have changed",
                metadata: ["keys": keys.keyIDs?.joined(separator: ", ") ?? ""])
            return true
        } catch {
            metrics.increment("dora_token_key_failures_total", help: "Failures to read the keys that verify tokens")
            logger.error(
                "The keys that verify tokens can't be read; those known stay in use", metadata: ["error": "\(error)"])
            return false
        }
    }

    private static func contents(of path: String) throws(JSONWebKeyError) -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch { throw .unreadable(path: path) }
    }

    private static func answer(of address: String, _ client: HTTPClient) async throws -> Data {
        let answer = try await client.send(
            HTTPClientRequest("GET", address, headers: [.init("Accept", "application/jwk-set+json, application/json")]))
        guard answer.status == 200 else {
            throw HTTPClientError(code: .broken, message: "\(address) answers \(answer.status)")
        }
        return Data(answer.body)
    }
}
