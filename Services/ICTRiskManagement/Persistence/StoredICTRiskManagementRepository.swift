internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
///
/// Which assets name something is found by reading all of them: it is asked when a function's criticality or objectives
/// change, when something is taken out, and for an impact, which is seldom.
struct StoredICTRiskManagementRepository: ICTRiskManagementRepository {
    private let unit: any UnitOfWork

    /// More assets, or functions, than any tenant has.
    private static let most = 1_000_000

    init(unit: any UnitOfWork) { self.unit = unit }

    func function(_ id: ResourceID) async throws(StoreError) -> BusinessFunction? {
        try await unit.load(ICTRiskManagementTables.functions, id: id)
    }

    func asset(_ id: ResourceID) async throws(StoreError) -> Asset? {
        try await unit.load(ICTRiskManagementTables.assets, id: id)
    }

    // Two at most: the function itself, and one that is in its way.
    func functions(of organisation: ResourceID, identifier: String) async throws(StoreError) -> [BusinessFunction] {
        try await unit.list(
            ICTRiskManagementTables.functions,
            where: [.equals("organisation", .text(organisation.text)), .equals("identifier", .text(identifier))],
            limit: 2)
    }

    func functions(
        of organisation: ResourceID, licensedActivity: String, name: String
    ) async throws(StoreError) -> [BusinessFunction] {
        try await unit.list(
            ICTRiskManagementTables.functions,
            where: [
                .equals("organisation", .text(organisation.text)),
                .equals("licensed_activity", .text(licensedActivity)), .equals("name", .text(name)),
            ], limit: 2)
    }

    func assets(supporting function: ResourceID) async throws(StoreError) -> [Asset] {
        try await assets().filter { $0.functions?.contains(function) == true }
    }

    func assets(dependingOn asset: ResourceID) async throws(StoreError) -> [Asset] {
        try await assets().filter { $0.dependsOn?.contains(asset) == true }
    }

    func save(_ asset: Asset, because event: some EventPayload) throws(StoreError) {
        try unit.save(asset, in: ICTRiskManagementTables.assets, because: event)
    }

    func assets() async throws(StoreError) -> [Asset] {
        try await unit.list(ICTRiskManagementTables.assets, limit: Self.most)
    }

    func functions() async throws(StoreError) -> [BusinessFunction] {
        try await unit.list(ICTRiskManagementTables.functions, limit: Self.most)
    }
}
