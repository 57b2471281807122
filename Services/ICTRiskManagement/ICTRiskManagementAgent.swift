public import AgentRuntime
public import Contracts
public import Persistence

/// Knows the business functions, the assets that support them, and what depends on what.
public struct ICTRiskManagementAgent: Agent {
    /// The promises of the domain `ict`.
    public static let contract = AgentContract.ict

    /// Functions, assets.
    public static let migrations = [
        Migration(
            version: 1, name: "create functions and assets",
            sql: String(decoding: PackageResources.V001__create_functions_and_assets_sql, as: UTF8.self))
    ]

    /// Functions, assets.
    public static let tables: [any AnyResourceTable] = [
        ICTRiskManagementTables.functions, ICTRiskManagementTables.assets,
    ]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any ICTRiskManagementRepository {
        StoredICTRiskManagementRepository(unit: unit)
    }

    /// The commands it handles, and the query it answers.
    public var subscriptions: [Subscription<any ICTRiskManagementRepository>] {
        Subscription.records(FunctionKeeping.self) + Subscription.records(AssetKeeping.self) + [
            .answer(AnalyzeImpact.self) { try await AnalyzeImpactHandler().handle($0, $1) }
        ]
    }
}
