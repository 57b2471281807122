internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredRiskRepository: RiskRepository {
    private let unit: any UnitOfWork

    /// More risks than any catalogue has obligations.
    private static let mostRisks = 100_000

    init(unit: any UnitOfWork) { self.unit = unit }

    func risk(_ id: ResourceID) async throws(StoreError) -> Risk? { try await unit.load(RiskTables.risks, id: id) }

    func risks(of quantification: ResourceID) async throws(StoreError) -> [Risk] {
        try await unit.list(
            RiskTables.risks, where: [.equals("quantification", .text(quantification.text))], limit: Self.mostRisks)
    }

    func quantification(_ id: ResourceID) async throws(StoreError) -> Quantification? {
        try await unit.load(RiskTables.quantifications, id: id)
    }

    func save(_ risk: Risk, because event: some EventPayload) throws(StoreError) {
        try unit.save(risk, in: RiskTables.risks, because: event)
    }

    func save(_ quantification: Quantification, because event: some EventPayload) throws(StoreError) {
        try unit.save(quantification, in: RiskTables.quantifications, because: event)
    }

    func remove(_ risk: Risk, because event: some EventPayload) throws(StoreError) {
        try unit.remove(risk, in: RiskTables.risks, because: event)
    }

    func remove(_ quantification: Quantification, because event: some EventPayload) throws(StoreError) {
        try unit.remove(quantification, in: RiskTables.quantifications, because: event)
    }
}
