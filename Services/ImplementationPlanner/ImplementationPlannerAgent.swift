public import AgentRuntime
public import Contracts
public import Persistence

/// Plans the measures that close gaps: effort, owner, order and dates, and follows them as they are worked on.
public struct ImplementationPlannerAgent: Agent {
    /// The promises of the domain `plan`.
    public static let contract = AgentContract.plan

    /// Plans and measures.
    public static let migrations = [
        Migration(
            version: 1, name: "create plans",
            sql: String(decoding: PackageResources.V001__create_plans_sql, as: UTF8.self))
    ]

    /// Plans and measures.
    public static let tables: [any AnyResourceTable] = [PlanTables.plans, PlanTables.measures]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any PlanRepository { StoredPlanRepository(unit: unit) }

    /// The commands it handles.
    public var subscriptions: [Subscription<any PlanRepository>] {
        [
            .on(PlanMeasures.self, handle: PlanMeasuresHandler.handle),
            .on(UpdateMeasure.self, handle: UpdateMeasureHandler.handle),
            .on(DiscardPlan.self, handle: DiscardPlanHandler.handle),
        ]
    }
}
