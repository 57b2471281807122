import AgentRuntime
import Contracts
import Persistence
import Testing

@testable import ImplementationPlanner

@Suite("The agent's handlers")
struct HandlerContractTests {
    @Test("in memory", arguments: HandlerContract.Case.allCases)
    func inMemory(wanted: HandlerContract.Case) async throws {
        let store = InMemoryStore(StoreConfiguration(domain: .plan))
        try await HandlerContract(agent: try AgentDouble(store: store)).check(wanted)
    }

    @Test(
        "on PostgreSQL", .enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"),
        arguments: HandlerContract.Case.allCases)
    func onPostgreSQL(wanted: HandlerContract.Case) async throws {
        try await TestDatabase.run { store in
            try await HandlerContract(agent: try AgentDouble(store: store)).check(wanted)
        }
    }

    @Test("every command of the contract has its handler")
    func subscriptions() throws {
        let agent = ImplementationPlannerAgent(configuration: try Configuration(keys: [], environment: [:]))
        let handled = agent.subscriptions.map(\.type.text).sorted()
        #expect(handled == AgentContract.plan.commands.map { $0.type.text }.sorted())
    }
}
