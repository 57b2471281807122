import AgentRuntime
import Contracts
import FleetTestSupport
import Persistence
import Testing

@testable import GapAssessment

@Suite("The agent's handlers")
struct HandlerContractTests {
    private static func agent() throws -> GapAssessmentAgent {
        GapAssessmentAgent(configuration: try Configuration(keys: [], environment: [:]))
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

    @Test("every command of the contract has its handler")
    func subscriptions() throws {
        let handled = try Self.agent().subscriptions.map(\.type.text).sorted()
        #expect(handled == AgentContract.gap.commands.map { $0.type.text }.sorted())
    }

    @Test("an assessment of the whole catalogue takes less than a second of a processor, in the best of five")
    func speed() async throws {
        let agent = try AgentDouble(inMemory: Self.agent(), now: Samples.now)
        let bank = Samples.bank()
        try await agent.handle(bank)
        var best = Duration.seconds(3_600)
        for _ in 1...5 where best >= .seconds(1) {
            let command = Samples.assess(bank.id, findings: SpeedSample.findings)
            best = min(best, try await ComputingThread.time { try await agent.handle(command) })
        }
        #expect(best < .seconds(1))
    }
}
