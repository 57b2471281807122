public import AgentRuntime
public import Contracts
public import Persistence

/// Puts figures on risks: what may happen, how often, at what cost, and what a year costs with its controls.
public struct RiskCalculatorAgent: Agent {
    /// The promises of the domain `risk`.
    public static let contract = AgentContract.risk

    /// Risks and quantifications.
    public static let migrations = [
        Migration(
            version: 1, name: "create risks",
            sql: String(decoding: PackageResources.V001__create_risks_sql, as: UTF8.self))
    ]

    /// Risks and quantifications.
    public static let tables: [any AnyResourceTable] = [RiskTables.risks, RiskTables.quantifications]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any RiskRepository { StoredRiskRepository(unit: unit) }

    /// The commands it handles.
    public var subscriptions: [Subscription<any RiskRepository>] {
        [
            .on(RecordRisk.self, handle: RecordRiskHandler.handle),
            .on(AddControl.self, handle: AddControlHandler.handle),
            .on(CalculateRisk.self, handle: CalculateRiskHandler.handle),
            .on(QuantifyGaps.self, handle: QuantifyGapsHandler.handle),
            .on(DiscardQuantification.self, handle: DiscardQuantificationHandler.handle),
        ]
    }
}
