internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredPlanRepository: PlanRepository {
    private let unit: any UnitOfWork

    /// More measures than any plan has.
    private static let mostMeasures = 100_000

    init(unit: any UnitOfWork) { self.unit = unit }

    func plan(_ id: ResourceID) async throws(StoreError) -> Plan? { try await unit.load(PlanTables.plans, id: id) }

    func measure(_ id: ResourceID) async throws(StoreError) -> Measure? {
        try await unit.load(PlanTables.measures, id: id)
    }

    func measures(of plan: ResourceID) async throws(StoreError) -> [Measure] {
        try await unit.list(
            PlanTables.measures, where: [.equals("plan", .text(plan.text))], limit: Self.mostMeasures)
    }

    func save(_ plan: Plan, because event: some EventPayload) throws(StoreError) {
        try unit.save(plan, in: PlanTables.plans, because: event)
    }

    func save(_ measure: Measure, because event: some EventPayload) throws(StoreError) {
        try unit.save(measure, in: PlanTables.measures, because: event)
    }

    func remove(_ plan: Plan, because event: some EventPayload) throws(StoreError) {
        try unit.remove(plan, in: PlanTables.plans, because: event)
    }

    func remove(_ measure: Measure, because event: some EventPayload) throws(StoreError) {
        try unit.remove(measure, in: PlanTables.measures, because: event)
    }
}
