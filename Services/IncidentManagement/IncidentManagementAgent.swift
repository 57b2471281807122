public import AgentRuntime
public import Contracts
public import Persistence

/// Keeps incidents with the figures that classify them, and cyber threats with the facts that make them significant.
public struct IncidentManagementAgent: Agent {
    /// The promises of the domain `incident`.
    public static let contract = AgentContract.incident

    /// Incidents, cyber threats.
    public static let migrations = [
        Migration(
            version: 1, name: "create incidents and cyber threats",
            sql: String(decoding: PackageResources.V001__create_incidents_and_cyber_threats_sql, as: UTF8.self))
    ]

    /// Incidents, cyber threats.
    public static let tables: [any AnyResourceTable] = [
        IncidentManagementTables.incidents, IncidentManagementTables.cyberThreats,
    ]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any IncidentManagementRepository {
        StoredIncidentManagementRepository(unit: unit)
    }

    /// The commands it handles, and the query it answers.
    public var subscriptions: [Subscription<any IncidentManagementRepository>] {
        Subscription.records(IncidentKeeping.self) + Subscription.records(CyberThreatKeeping.self) + [
            .answer(MeasureIncident.self) { try await MeasureIncidentHandler().handle($0, $1) }
        ]
    }
}
