internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredThreatIntelligenceRepository: ThreatIntelligenceRepository {
    private let unit: any UnitOfWork

    init(unit: any UnitOfWork) { self.unit = unit }

    func source(_ id: ResourceID) async throws(StoreError) -> ThreatSource? {
        try await unit.load(ThreatIntelligenceTables.sources, id: id)
    }

    func indicator(_ id: ResourceID) async throws(StoreError) -> Indicator? {
        try await unit.load(ThreatIntelligenceTables.indicators, id: id)
    }

    func hasIndicators(of source: ResourceID) async throws(StoreError) -> Bool {
        try await !unit.list(
            ThreatIntelligenceTables.indicators, where: [.equals("source", .text(source.text))], limit: 1
        ).isEmpty
    }

    func indicator(
        of source: ResourceID, _ type: IndicatorSort, value: String
    ) async throws(StoreError) -> Indicator? {
        try await unit.list(
            ThreatIntelligenceTables.indicators,
            where: [
                .equals("source", .text(source.text)), .equals("type", .text(type.rawValue)),
                .equals("value", .text(value)),
            ], limit: 1
        ).first
    }
}
