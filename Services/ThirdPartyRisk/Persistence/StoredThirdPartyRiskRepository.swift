internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredThirdPartyRiskRepository: ThirdPartyRiskRepository {
    private let unit: any UnitOfWork

    init(unit: any UnitOfWork) { self.unit = unit }

    func provider(_ id: ResourceID) async throws(StoreError) -> Provider? {
        try await unit.load(ThirdPartyRiskTables.providers, id: id)
    }

    func contract(_ id: ResourceID) async throws(StoreError) -> Contract? {
        try await unit.load(ThirdPartyRiskTables.contracts, id: id)
    }

    func provider(identifiedBy code: String, besides id: ResourceID) async throws(StoreError) -> Provider? {
        // Of two, one at least isn't the one named.
        try await unit.list(
            ThirdPartyRiskTables.providers, where: [.equals("identification_code", .text(code))], limit: 2
        ).first { $0.id != id }
    }

    func contract(numbered number: String, besides id: ResourceID) async throws(StoreError) -> Contract? {
        try await unit.list(
            ThirdPartyRiskTables.contracts, where: [.equals("reference_number", .text(number))], limit: 2
        ).first { $0.id != id }
    }

    func isUltimateParent(_ provider: ResourceID) async throws(StoreError) -> Bool {
        try await any(ThirdPartyRiskTables.providers, whose: "ultimate_parent", is: provider)
    }

    func hasContracts(with provider: ResourceID) async throws(StoreError) -> Bool {
        try await any(ThirdPartyRiskTables.contracts, whose: "provider", is: provider)
    }

    func hasSubsequent(to contract: ResourceID) async throws(StoreError) -> Bool {
        try await any(ThirdPartyRiskTables.contracts, whose: "overarching", is: contract)
    }

    private func any<R: Resource>(
        _ table: ResourceTable<R>, whose column: String, is id: ResourceID
    ) async throws(StoreError) -> Bool {
        try await !unit.list(table, where: [.equals(column, .text(id.text))], limit: 1).isEmpty
    }
}
