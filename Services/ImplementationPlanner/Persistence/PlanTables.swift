internal import Contracts
internal import Persistence

/// The agent's tables.
enum PlanTables {
    static let plans = ResourceTable<Plan>("plans")
    static let measures = ResourceTable<Measure>("measures", columns: [.text("plan") { $0.plan.text }])
}
