import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import ImplementationPlanner

extension HandlerContract {
    func planning() async throws {
        let command = try Samples.planMeasures(gaps: try Samples.gaps(300))
        let events = try await agent.handle(command)
        let stored = try #require(try await plan(command.id))
        let measures = try await measures(of: command.id)
        #expect(events.count { $0.attributes.type == MeasurePlanned.type } == measures.count)
        #expect(events.last?.attributes.type == MeasuresPlanned.type)
        #expect(stored.measures == measures.count && (15...60).contains(measures.count))
        #expect(stored.assessment == command.assessment && stored.quantification == command.quantification)
        #expect(measures.allSatisfy { $0.plan == command.id && $0.version == 1 })
        #expect(try await agent.rejection(of: command)?.status == 409)
    }

    func content() async throws {
        let bytes = try CanonicalJSON.encode(try Samples.gaps(50))
        let attempt = MessageID(UUID())
        try await agent.upload(bytes, attempt: attempt, chunkSize: 4_000)
        let reference = ContentReference(
            attempt: attempt, chunks: (bytes.count + 3_999) / 4_000, length: bytes.count,
            digest: SHA256Digest(of: bytes).hex, mediaType: MessageAttributes.json, name: "input.json")
        let command = try Samples.planMeasures(content: reference)
        try await agent.handle(command)
        #expect(try await measures(of: command.id).flatMap(\.closes).count == 50)
        let again = try Samples.planMeasures(content: reference)
        #expect(try await agent.rejection(of: again)?.problem == "content-incomplete", "the chunks are dropped")
    }

    func refusals() async throws {
        let empty = try Samples.planMeasures()
        #expect(try await agent.rejection(of: empty)?.problem == "gaps-missing")
        let abroad = try Samples.planMeasures(country: "CH", gaps: [])
        #expect(try await agent.rejection(of: abroad)?.pointer == "/country")
        for command in [empty, abroad] {
            #expect(try await plan(command.id) == nil)
            #expect(try await measures(of: command.id).isEmpty)
        }
    }

    func compensation() async throws {
        let command = try Samples.planMeasures(gaps: try Samples.gaps(40))
        let message = MessageID(UUID())
        try await agent.handle(command, message: message)
        let count = try await measures(of: command.id).count
        let events = try await agent.handle(DiscardPlan(id: command.id, command: message))
        #expect(events.count { $0.attributes.type == MeasureDiscarded.type } == count && count > 0)
        #expect(events.count { $0.attributes.type == PlanDiscarded.type } == 1)
        #expect(try await plan(command.id) == nil)
        #expect(try await measures(of: command.id).isEmpty)

        let late = try Samples.planMeasures(gaps: try Samples.gaps(2))
        let lateMessage = MessageID(UUID())
        let nothing = try await agent.handle(DiscardPlan(id: late.id, command: lateMessage))
        #expect(nothing.count == 1 && nothing.allSatisfy { $0.attributes.subject.kind == .operation })
        let refused = await #expect(throws: Rejection.self) { try await agent.handle(late, message: lateMessage) }
        #expect(refused?.status == 409 && refused?.problem == "undone")
        #expect(try await plan(late.id) == nil)
        #expect(try await measures(of: late.id).isEmpty)
    }

    func tenants() async throws {
        let command = try await planned()
        var other = self.agent
        other.tenant = "another"
        let strange = HandlerContract(agent: other)
        #expect(try await strange.plan(command.id) == nil)
        #expect(try await strange.measures(of: command.id).isEmpty)
        let id = try #require(try await measures(of: command.id).first).id
        let refused = try await other.rejection(of: UpdateMeasure(plan: command.id, id: id, progress: 10))
        #expect(refused?.status == 404)
    }
}
