public import AgentRuntime
public import Contracts
public import Persistence

/// Knows what is tested, by whom, what tests have found, and what became of that.
public struct ResilienceTestingAgent: Agent {
    /// The promises of the domain `testing`.
    public static let contract = AgentContract.testing

    /// Tests, findings.
    public static let migrations = [
        Migration(
            version: 1, name: "create tests and findings",
            sql: String(decoding: PackageResources.V001__create_tests_and_findings_sql, as: UTF8.self))
    ]

    /// Tests, findings.
    public static let tables: [any AnyResourceTable] = [
        ResilienceTestingTables.tests, ResilienceTestingTables.findings,
    ]

    /// Makes the agent; it has no settings of its own.
    public init(configuration: Configuration) {}

    /// The aggregates over one message's unit of work.
    public func repository(over unit: any UnitOfWork) -> any ResilienceTestingRepository {
        StoredResilienceTestingRepository(unit: unit)
    }

    /// The commands it handles.
    public var subscriptions: [Subscription<any ResilienceTestingRepository>] {
        Subscription.records(ResilienceTestKeeping.self) + Subscription.records(TestFindingKeeping.self)
    }
}
