import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import RiskCalculator

extension HandlerContract {
    func quantification() async throws {
        let command = Samples.quantify(gaps: Samples.gaps(6))
        let events = try await agent.handle(command)
        #expect(events.count { $0.attributes.type == RiskCalculated.type } == 6)
        #expect(events.last?.attributes.type == GapsQuantified.type)
        let stored = try #require(try await quantification(command.id))
        let risks = try await risks(of: command.id)
        #expect(stored.version == 1 && stored.risks == 6 && risks.count == 6)
        #expect(stored.assessment == command.assessment && stored.organisation == command.organisation)
        #expect(Set(risks.compactMap(\.gap)) == Set(command.gaps?.map(\.gap) ?? []))
        #expect(abs(stored.result.expectedLoss - risks.reduce(0) { $0 + $1.expectedLoss }) < 1)
        #expect(try await agent.rejection(of: command)?.status == 409)
    }

    func content() async throws {
        let gaps = Samples.gaps(20)
        let bytes = try CanonicalJSON.encode(gaps)
        let attempt = MessageID(UUID())
        try await agent.upload(bytes, attempt: attempt, chunkSize: 1_000)
        let reference = ContentReference(
            attempt: attempt, chunks: (bytes.count + 999) / 1_000, length: bytes.count,
            digest: SHA256Digest(of: bytes).hex, mediaType: MessageAttributes.json, name: "input.json")
        let command = Samples.quantify(content: reference)
        try await agent.handle(command)
        #expect(try await risks(of: command.id).count == 20)
        let again = Samples.quantify(content: reference)
        #expect(try await agent.rejection(of: again)?.problem == "content-incomplete", "the chunks are dropped")
    }

    func refusals() async throws {
        let empty = Samples.quantify()
        #expect(try await agent.rejection(of: empty)?.problem == "gaps-missing")
        let bytes = Array("[1]".utf8)
        let attempt = MessageID(UUID())
        try await agent.upload(bytes, attempt: attempt, chunkSize: 10)
        func reference(_ digest: String) -> ContentReference {
            ContentReference(
                attempt: attempt, chunks: 1, length: 3, digest: digest, mediaType: MessageAttributes.json, name: "x")
        }
        let changed = Samples.quantify(content: reference(String(repeating: "0", count: 64)))
        #expect(try await agent.rejection(of: changed)?.problem == "content-mismatch")
        let unreadable = Samples.quantify(content: reference(SHA256Digest(of: bytes).hex))
        #expect(try await agent.rejection(of: unreadable)?.problem == "gaps-unreadable")
        for command in [empty, changed, unreadable] {
            #expect(try await quantification(command.id) == nil)
            #expect(try await risks(of: command.id).isEmpty)
        }
    }

    func compensation() async throws {
        let own = Samples.record()
        try await agent.handle(own)
        let command = Samples.quantify(gaps: Samples.gaps(5))
        let message = MessageID(UUID())
        try await agent.handle(command, message: message)
        let events = try await agent.handle(DiscardQuantification(id: command.id, command: message))
        #expect(events.count { $0.attributes.type == RiskDiscarded.type } == 5)
        #expect(events.count { $0.attributes.type == QuantificationDiscarded.type } == 1)
        #expect(try await quantification(command.id) == nil)
        #expect(try await risks(of: command.id).isEmpty)
        #expect(try await risk(own.id) != nil, "a risk recorded by hand stays")

        let late = Samples.quantify(gaps: Samples.gaps(2))
        let lateMessage = MessageID(UUID())
        let nothing = try await agent.handle(DiscardQuantification(id: late.id, command: lateMessage))
        #expect(nothing.count == 1 && nothing.allSatisfy { $0.attributes.subject.kind == .operation })
        let refused = await #expect(throws: Rejection.self) { try await agent.handle(late, message: lateMessage) }
        #expect(refused?.status == 409 && refused?.problem == "undone")
        #expect(try await quantification(late.id) == nil)
        #expect(try await risks(of: late.id).isEmpty)
    }
}
