import AgentRuntime
import Contracts
import Documents
import FleetTestSupport
import Persistence
import Testing

@testable import PolicyAnalyzer

@Suite("The agent's handlers")
struct HandlerContractTests {
    private static let agent = PolicyAnalyzerAgent(intake: DocumentIntake(), matcher: Samples.matcher)

    @Test("in memory", arguments: HandlerContract.Case.allCases)
    func inMemory(wanted: HandlerContract.Case) async throws {
        let agent = AgentDouble(inMemory: Self.agent, now: Samples.now)
        try await HandlerContract(agent: agent).check(wanted)
    }

    @Test(
        "on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase, "DORA_TEST_DATABASE_URL is not set"),
        arguments: HandlerContract.Case.allCases)
    func onPostgreSQL(wanted: HandlerContract.Case) async throws {
        try await AgentDouble.onPostgreSQL(Self.agent, now: Samples.now) { agent in
            try await HandlerContract(agent: agent).check(wanted)
        }
    }

    @Test("every message of the contract has its handler")
    func subscriptions() throws {
        let agent = try PolicyAnalyzerAgent(
            configuration: Configuration(keys: PolicyAnalyzerAgent.configurationKeys, environment: [:]))
        let contract = AgentContract.policy
        let promised = contract.commands.map { $0.type.text } + contract.queries.map { $0.type.text }
        #expect(agent.subscriptions.map(\.type.text).sorted() == promised.sorted())
    }

    @Test("a document over the configured limit is refused before its bytes are put together")
    func tooLarge() async throws {
        let limited = PolicyAnalyzerAgent(
            intake: DocumentIntake(limits: DocumentLimits(maximumBytes: 20)), matcher: Samples.matcher)
        let agent = AgentDouble(inMemory: limited, now: Samples.now)
        let contract = HandlerContract(agent: agent)
        let content = try await contract.upload(Array(Samples.backupPolicy.utf8))
        let rejection = try await agent.rejection(
            of: RegisterPolicy(id: Samples.newID(), organisation: Samples.newID(), title: "x", content: content))
        #expect(rejection?.status == 413)
        #expect(rejection?.problem == "document-too-large")
    }

    @Test("an extractor that is away is infrastructure, not the document's fault")
    func extractorAway() async throws {
        let reader = DocumentReader(extractor: PDFExtractor(pdftotext: "/nowhere/pdftotext"))
        let agent = AgentDouble(
            inMemory: PolicyAnalyzerAgent(intake: DocumentIntake(reader: reader), matcher: Samples.matcher),
            now: Samples.now)
        let contract = HandlerContract(agent: agent)
        let bytes = try Samples.bytes(of: "information-security-policy.pdf")
        let content = try await contract.upload(bytes, name: "policy.pdf", mediaType: "application/pdf")
        await #expect(throws: ExtractorAway.self) {
            try await agent.handle(
                RegisterPolicy(id: Samples.newID(), organisation: Samples.newID(), title: "x", content: content))
        }
    }
}
