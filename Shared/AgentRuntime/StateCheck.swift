internal import Contracts
internal import Persistence

/// What `--check-state` does: rebuilds the state from the log, compares it with what is stored, and verifies the chain
/// of hashes.
enum StateCheck {
    static func command(tables: [any AnyResourceTable]) -> ServiceCommand {
        ServiceCommand(
            "--check-state",
            "Rebuilds the state from the event log, compares it with what is stored, and ends with 0 when they are equal."
        ) { foundation, _ in
            let differences = try await differences(foundation: foundation, tables: tables)
            differences.forEach { print($0) }
            print("\(differences.count) differences")
            return differences.isEmpty ? 0 : 1
        }
    }

    /// The differences, one line each.
    static func differences(foundation: ServiceFoundation, tables: [any AnyResourceTable]) async throws -> [String] {
        let tenants = try await LogReplay.tenants(foundation.relayPool)
        let replay = LogReplay(tables: tables, pool: foundation.pool)
        let state = try await replay.differences(tenants: tenants).map { "state: \($0)" }
        let chain = try await HashChainVerifier(pool: foundation.relayPool).verify()
        return state + chain.breaks.map { "chain: \($0)" }
    }
}
