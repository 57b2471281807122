internal import Contracts
internal import Cryptography
internal import Foundation
internal import Persistence

/// What an agent's executable does with its log when it's called for that, instead of running.
public struct LogTools: Sendable {
    private let domain: Domain
    private let tables: [any AnyResourceTable]

    /// Describes an agent's log.
    /// - Parameter tables: the tables whose state the log makes.
    init(domain: Domain, tables: [any AnyResourceTable]) {
        self.domain = domain
        self.tables = tables
    }

    /// What `--check-state` does: rebuilds the state from the log, compares it with what is stored, and verifies the log
    /// with its seals.
    /// - Returns: the differences, one line each.
    func checkState(_ foundation: ServiceFoundation) async throws -> [String] {
        let tenants = try await LogReplay.tenants(foundation.relayPool)
        let replay = LogReplay(tables: tables, pool: foundation.pool)
        let state = try await replay.differences(tenants: tenants).map { "state: \($0)" }
        let log = try await PostgresLogVerifier(
            pool: foundation.relayPool, service: foundation.name, domain: domain,
            keys: try LogKeys.verifying(foundation)
        ).verify()
        return state + log.breaks.map { "log: \($0)" }
    }

    /// What `--export-log` does: writes the log and its seals to a file that its owner alone reads.
    /// - Parameters:
    ///   - path: the file; one that is there is written over.
    ///   - tenant: whose export it is; nil for all tenants.
    /// - Returns: how many lines were written.
    func export(_ foundation: ServiceFoundation, to path: String, tenant: TenantID?) async throws -> Int {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes),
            let file = FileHandle(forWritingAtPath: path)
        else { throw ConfigurationError(key: "--export-log", reason: "\(path) can't be written") }
        var export = LogExport(
            pool: foundation.relayPool, service: foundation.name, domain: domain, tenant: tenant)
        var count = 0
        while let lines = try await export.next() {
            try file.write(contentsOf: Data(lines.flatMap(\.line)))
            count += lines.count
        }
        try file.close()
        return count
    }
}
