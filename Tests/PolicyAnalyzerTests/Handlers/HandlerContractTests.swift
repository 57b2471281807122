import AgentRuntime
import Contracts
import Documents
import Persistence
import Testing

@testable import PolicyAnalyzer

@Suite("The agent's handlers")
struct HandlerContractTests {
    @Test("in memory", arguments: HandlerContract.Case.allCases)
    func inMemory(wanted: HandlerContract.Case) async throws {
        let store = InMemoryStore(StoreConfiguration(domain: .policy))
        try await HandlerContract(agent: AgentDouble(store: store)).check(wanted)
    }

    @Test(
        "on PostgreSQL", .enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"),
        arguments: HandlerContract.Case.allCases)
    func onPostgreSQL(wanted: HandlerContract.Case) async throws {
        try await TestDatabase.run { store in
            try await HandlerContract(agent: AgentDouble(store: store)).check(wanted)
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
        let store = InMemoryStore(StoreConfiguration(domain: .policy))
        var agent = AgentDouble(store: store)
        agent.agent = PolicyAnalyzerAgent(
            intake: DocumentIntake(limits: DocumentLimits(maximumBytes: 20)), matcher: Samples.matcher)
        let contract = HandlerContract(agent: agent)
        let content = try await contract.upload(Array(Samples.backupPolicy.utf8))
        let rejection = try await agent.rejection(
            of: RegisterPolicy(id: Samples.newID(), organisation: Samples.newID(), title: "x", content: content))
        #expect(rejection?.status == 413)
        #expect(rejection?.problem == "document-too-large")
    }

    @Test("an extractor that is away is infrastructure, not the document's fault")
    func extractorAway() async throws {
        let store = InMemoryStore(StoreConfiguration(domain: .policy))
        var agent = AgentDouble(store: store)
        let reader = DocumentReader(extractor: PDFExtractor(pdftotext: "/nowhere/pdftotext"))
        agent.agent = PolicyAnalyzerAgent(intake: DocumentIntake(reader: reader), matcher: Samples.matcher)
        let contract = HandlerContract(agent: agent)
        let bytes = try Samples.bytes(of: "information-security-policy.pdf")
        let content = try await contract.upload(bytes, name: "policy.pdf", mediaType: "application/pdf")
        await #expect(throws: ExtractorAway.self) {
            try await agent.handle(
                RegisterPolicy(id: Samples.newID(), organisation: Samples.newID(), title: "x", content: content))
        }
    }
}
