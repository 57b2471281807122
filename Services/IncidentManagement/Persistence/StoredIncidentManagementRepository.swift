internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredIncidentManagementRepository: IncidentManagementRepository {
    private let unit: any UnitOfWork

    init(unit: any UnitOfWork) { self.unit = unit }

    func incident(_ id: ResourceID) async throws(StoreError) -> Incident? {
        try await unit.load(IncidentManagementTables.incidents, id: id)
    }

    func hasRecurrences(of incident: ResourceID) async throws(StoreError) -> Bool {
        try await !unit.list(
            IncidentManagementTables.incidents, where: [.equals("recurrence_of", .text(incident.text))], limit: 1
        ).isEmpty
    }
}
