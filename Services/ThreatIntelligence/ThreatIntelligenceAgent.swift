public import AgentRuntime
public import Contracts
public import Persistence

/// Knows where threat intelligence comes from and what to look for.
public struct ThreatIntelligenceAgent: Agent {
    /// The promises of the domain `threat`.
    public static let contract = AgentContract.threat

    /// Sources, indicators.
    public static let migrations = [
        Migration(
            version: 1, name: "create sources and indicators",
            sql: String(decoding: PackageResources.V001__create_sources_and_indicators_sql, as: UTF8.self))
    ]

    /// Sources, indicators.
    public static let tables: [any AnyResourceTable] = [
        ThreatIntelligenceTables.sources, ThreatIntelligenceTables.indicators,
    ]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any ThreatIntelligenceRepository {
        StoredThreatIntelligenceRepository(unit: unit)
    }

    /// The commands it handles.
    public var subscriptions: [Subscription<any ThreatIntelligenceRepository>] {
        Subscription.records(SourceKeeping.self) + Subscription.records(IndicatorKeeping.self)
    }
}
