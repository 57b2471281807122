internal import Contracts
internal import Persistence

/// What `--check-state` does: rebuilds the state from the log, compares it with what is stored, and verifies the log with
/// its seals.
enum StateCheck {
    static func command(tables: [any AnyResourceTable], domain: Domain) -> ServiceCommand {
        ServiceCommand(
            "--check-state",
            "Rebuilds the state from the event log, compares it with what is stored, verifies the log with its seals, and "
                + "ends with 0 when all is as it must be."
        ) { foundation, _ in
            let differences = try await differences(foundation: foundation, tables: tables, domain: domain)
            differences.forEach { print($0) }
            print("\(differences.count) differences")
            return differences.isEmpty ? 0 : 1
        }
    }

    /// The differences, one line each.
    static func differences(
        foundation: ServiceFoundation, tables: [any AnyResourceTable], domain: Domain
    ) async throws -> [String] {
        let tenants = try await LogReplay.tenants(foundation.relayPool)
        let replay = LogReplay(tables: tables, pool: foundation.pool)
        let state = try await replay.differences(tenants: tenants).map { "state: \($0)" }
        let log = try await PostgresLogVerifier(
            pool: foundation.relayPool, service: foundation.name, domain: domain,
            keys: try LogKeys.verifying(foundation)
        ).verify()
        return state + log.breaks.map { "log: \($0)" }
    }
}
