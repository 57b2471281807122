import AgentRuntime
import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@testable import Gateway

@Suite(
    "Dead letters are read, and only of what the gateway has sealed", .enabled(if: TestEnvironment.hasDatabase),
    .timeLimit(.minutes(3)))
struct DeadLetterReaderTests {
    /// A seal with a key of one repeated byte.
    private func seal(_ byte: UInt8) throws -> RequestSeal {
        RequestSeal(keys: try CommandKeyRing(signing: "k", keys: ["k": Data(repeating: byte, count: 32)]))
    }

    /// The letter of a workflow's step, sealed by somebody.
    private func letter(_ workflow: Workflow, _ tenant: TenantID, _ seal: RequestSeal) throws -> IncomingRecord {
        let message = try #require(workflow.steps[0].command)
        let result = try #require(workflow.steps[0].result)
        let attributes = MessageAttributes(
            id: message, type: AnalyzePolicies.type, source: "/gateway",
            subject: StreamName(kind: result.kind, id: result.id), time: workflow.createdAt, tenant: tenant,
            correlation: workflow.correlation, causation: MessageID(workflow.id.uuid))
        let request = try seal.seal(
            RequestAttributes(requester: workflow.requester, requestHash: "00"), topic: Domain.policy.commands,
            common: attributes, body: [1])
        let added = [("dora_reason", "failed"), ("dora_detail", "too heavy"), ("dora_topic", "dora.policy.commands")]
        let headers = (attributes.headers + request.headers).map { RecordHeader(name: $0.name, text: $0.value) }
        return IncomingRecord(
            topic: Domain.policy.deadLetters, partition: 0, offset: 0, key: attributes.key,
            headers: headers + added.map { RecordHeader(name: $0.0, text: $0.1) }, value: [1], timestamp: 0)
    }

    @Test func onlyOwn() async throws {
        let (ours, theirs) = (try seal(1), try seal(2))
        try await ProjectionFixture.run { fixture in
            let started = try await fixture.start(fixture.newWorkflow())
            let reader = DeadLetterReader(
                pool: fixture.pool, engine: fixture.engine, seals: [.policy: ours], logger: .tests)
            let nonsense = IncomingRecord(
                topic: Domain.policy.deadLetters, partition: 0, offset: 0, key: "x", headers: [], value: nil,
                timestamp: 0)
            try await reader.handle([nonsense, try letter(started, fixture.tenant, theirs)])
            #expect(try await fixture.workflow(started.id)?.steps[0].deadLetter == nil)
            // Under the name of another tenant it finds no workflow there.
            try await reader.handle([try letter(started, try TenantID("other"), ours)])
            #expect(try await fixture.workflow(started.id)?.steps[0].deadLetter == nil)
            try await reader.handle([try letter(started, fixture.tenant, ours)])
            let note = try #require(try await fixture.workflow(started.id)?.steps[0].deadLetter)
            #expect(note.reason == "failed")
            #expect(note.topic == "dora.policy.dead-letters")
        }
    }
}
