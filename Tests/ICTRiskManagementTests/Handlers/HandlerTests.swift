import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Testing

@testable import ICTRiskManagement

@Suite("The agent's handlers")
struct HandlerTests {
    private static func agent() throws -> ICTRiskManagementAgent {
        ICTRiskManagementAgent(configuration: try Configuration(keys: [], environment: [:]))
    }

    @Test("in memory", arguments: HandlerContract.Case.allCases)
    func inMemory(wanted: HandlerContract.Case) async throws {
        let agent = try AgentDouble(inMemory: Self.agent(), now: Samples.now)
        try await HandlerContract(agent: agent).check(wanted)
    }

    @Test(
        "on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase, "DORA_TEST_DATABASE_URL is not set"),
        arguments: HandlerContract.Case.allCases)
    func onPostgreSQL(wanted: HandlerContract.Case) async throws {
        try await AgentDouble.onPostgreSQL(Self.agent(), now: Samples.now) { agent in
            try await HandlerContract(agent: agent).check(wanted)
        }
    }

    @Test("every command and query of the contract has its handler")
    func subscriptions() throws {
        let handled = try Self.agent().subscriptions.map(\.type.text).sorted()
        let contract = AgentContract.ict
        #expect(handled == (contract.commands.map { $0.type.text } + contract.queries.map { $0.type.text }).sorted())
    }
}
