public import AgentRuntime
public import Contracts
public import Persistence

/// Keeps the providers of ICT services and the contracts with them: the register of information.
public struct ThirdPartyRiskAgent: Agent {
    /// The promises of the domain `thirdparty`.
    public static let contract = AgentContract.thirdparty

    /// Providers, contracts.
    public static let migrations = [
        Migration(
            version: 1, name: "create providers and contracts",
            sql: String(decoding: PackageResources.V001__create_providers_and_contracts_sql, as: UTF8.self))
    ]

    /// Providers, contracts.
    public static let tables: [any AnyResourceTable] = [
        ThirdPartyRiskTables.providers, ThirdPartyRiskTables.contracts,
    ]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any ThirdPartyRiskRepository {
        StoredThirdPartyRiskRepository(unit: unit)
    }

    /// The commands it handles.
    public var subscriptions: [Subscription<any ThirdPartyRiskRepository>] {
        Subscription.records(ProviderKeeping.self) + Subscription.records(ContractKeeping.self)
    }
}
