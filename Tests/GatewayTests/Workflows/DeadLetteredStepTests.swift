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
    "A workflow hears that its command was given up, and only of what the gateway has sealed",
    .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct DeadLetteredStepTests {
    /// A seal with a key of one repeated byte.
    private func seal(_ byte: UInt8) throws -> RequestSeal {
        RequestSeal(keys: try CommandKeyRing(signing: "k", keys: ["k": Data(repeating: byte, count: 32)]))
    }

    /// The letter of a workflow's step, sealed by somebody.
    private func letter(
        _ workflow: Workflow, _ tenant: TenantID, _ seal: RequestSeal, offset: Int
    ) throws -> IncomingRecord {
        let message = try #require(workflow.steps[0].command)
        let result = try #require(workflow.steps[0].result)
        let attributes = MessageAttributes(
            id: message, type: AnalyzePolicies.type, source: "/gateway",
            subject: StreamName(kind: result.kind, id: result.id), time: workflow.createdAt, tenant: tenant,
            correlation: workflow.correlation, causation: MessageID(workflow.id.uuid))
        let request = try seal.seal(
            RequestAttributes(requester: workflow.requester, requestHash: "00"), topic: Domain.policy.commands,
            common: attributes, body: [1])
        let given = DeadLetterAttributes(
            reason: .failed, detail: "too heavy", topic: Domain.policy.commands, partition: 0, offset: offset,
            attempts: 4)
        return IncomingRecord(
            topic: Domain.policy.deadLetters, partition: 0, offset: 0, key: attributes.key,
            headers: (attributes.headers + request.headers + given.headers).map {
                RecordHeader(name: $0.name, text: $0.value)
            }, value: [1], timestamp: workflow.createdAt.microseconds / 1_000)
    }

    @Test func onlyOwn() async throws {
        let (ours, theirs) = (try seal(1), try seal(2))
        try await ProjectionFixture.run { fixture in
            let started = try await fixture.start(fixture.newWorkflow())
            let intake = DeadLetterIntake(
                pool: fixture.pool, judge: LetterJudge(seals: [.policy: ours]), engine: fixture.engine, keptDays: 90,
                clock: { started.createdAt }, metrics: fixture.metrics, logger: .tests)
            let nonsense = IncomingRecord(
                topic: Domain.policy.deadLetters, partition: 0, offset: 0, key: "x", headers: [], value: nil,
                timestamp: started.createdAt.microseconds / 1_000)
            try await intake.handle([nonsense, try letter(started, fixture.tenant, theirs, offset: 1)])
            #expect(try await fixture.workflow(started.id)?.steps[0].deadLetter == nil)
            // Under the name of another tenant it finds no workflow there.
            try await intake.handle([try letter(started, try TenantID("other"), ours, offset: 2)])
            #expect(try await fixture.workflow(started.id)?.steps[0].deadLetter == nil)
            try await intake.handle([try letter(started, fixture.tenant, ours, offset: 3)])
            let note = try #require(try await fixture.workflow(started.id)?.steps[0].deadLetter)
            #expect(note.reason == "failed")
            #expect(note.topic == "dora.policy.dead-letters")
        }
    }
}
