import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import Persistence
import Regulation
import Testing

@testable import GapAssessment

extension HandlerContract {
    func assessment() async throws {
        let command = try await assessed()
        let assessment = try #require(try await assessment(command.id))
        let gaps = try await gaps(of: command.id)
        #expect(gaps.count == ObligationCatalogue.all.count)
        #expect(gaps.allSatisfy { $0.version == 1 && $0.organisation == command.organisation })
        #expect(gaps.count { $0.status == .met } == assessment.met && assessment.met > 50)
        #expect(assessment.policies == Samples.policies && assessment.analysis == command.analysis)
        let again = AssessGaps(
            id: command.id, organisation: command.organisation, analysis: command.analysis, policies: [], findings: [])
        #expect(try await agent.rejection(of: again)?.status == 409)
    }

    func content() async throws {
        let bank = Samples.bank()
        try await agent.handle(bank)
        let findings = ObligationCatalogue.all.map { Samples.finding($0, .answered) }
        let bytes = try CanonicalJSON.encode(findings)
        let attempt = MessageID(UUID())
        try await agent.upload(bytes, attempt: attempt, chunkSize: 40_000)
        let reference = ContentReference(
            attempt: attempt, chunks: (bytes.count + 39_999) / 40_000, length: bytes.count,
            digest: SHA256Digest(of: bytes).hex, mediaType: MessageAttributes.json, name: "input.json")
        let command = Samples.assess(bank.id, findings: nil, content: reference)
        try await agent.handle(command)
        let assessment = try #require(try await assessment(command.id))
        #expect(assessment.notMet == 0 && assessment.partly == 0 && assessment.coverage == 1)
        let second = Samples.assess(bank.id, findings: nil, content: reference)
        #expect(try await agent.rejection(of: second)?.problem == "content-incomplete", "the chunks are dropped")
    }

    func refusals() async throws {
        let bank = Samples.bank()
        let unknown = try #require(try await agent.rejection(of: Samples.assess(bank.id)))
        #expect(unknown.status == 422 && unknown.problem == "unknown-organisation")
        #expect(unknown.pointer == "/organisation")
        try await agent.handle(bank)
        let empty = Samples.assess(bank.id, findings: nil)
        #expect(try await agent.rejection(of: empty)?.problem == "findings-missing")
        let bytes = Array("[1]".utf8)
        let attempt = MessageID(UUID())
        try await agent.upload(bytes, attempt: attempt, chunkSize: 10)
        func reference(_ digest: String) -> ContentReference {
            ContentReference(
                attempt: attempt, chunks: 1, length: 3, digest: digest, mediaType: MessageAttributes.json, name: "x")
        }
        let changed = Samples.assess(bank.id, findings: nil, content: reference(String(repeating: "0", count: 64)))
        #expect(try await agent.rejection(of: changed)?.problem == "content-mismatch")
        let unreadable = Samples.assess(bank.id, findings: nil, content: reference(SHA256Digest(of: bytes).hex))
        #expect(try await agent.rejection(of: unreadable)?.problem == "findings-unreadable")
        for command in [empty, changed, unreadable] {
            #expect(try await assessment(command.id) == nil)
            #expect(try await gaps(of: command.id).isEmpty)
        }
    }

    func compensation() async throws {
        let command = try await assessed()
        let message = MessageID(UUID())
        let events = try await agent.handle(DiscardAssessment(id: command.id, command: message))
        #expect(events.count { $0.attributes.type == GapDiscarded.type } == ObligationCatalogue.all.count)
        #expect(events.count { $0.attributes.type == AssessmentDiscarded.type } == 1)
        #expect(try await assessment(command.id) == nil)
        #expect(try await gaps(of: command.id).isEmpty)

        let late = Samples.assess(command.organisation)
        let lateMessage = MessageID(UUID())
        let nothing = try await agent.handle(DiscardAssessment(id: late.id, command: lateMessage))
        #expect(nothing.count == 1 && nothing.allSatisfy { $0.attributes.subject.kind == .operation })
        let refused = await #expect(throws: Rejection.self) { try await agent.handle(late, message: lateMessage) }
        #expect(refused?.status == 409 && refused?.problem == "undone")
        #expect(try await assessment(late.id) == nil)
    }
}
