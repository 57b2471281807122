import Contracts
import FleetTestSupport
import Persistence
import Testing

@testable import GapAssessment

extension HandlerContract {
    func ownership() async throws {
        let command = try await assessed()
        let before = try #require(try await assessment(command.id))
        let gap = try #require(try await gaps(of: command.id).first)
        let events = try await agent.handle(UpdateGap(id: gap.id, owner: "IT Operations"), expecting: 1)
        #expect(events.map(\.attributes.type) == [GapUpdated.type])
        let owned = try #require(try await agent.read { try await $0.gap(gap.id) })
        #expect(owned.owner == "IT Operations" && owned.version == 2 && owned.status == gap.status)
        #expect(owned.attestation == nil)
        #expect(try await assessment(command.id) == before)
        #expect(try await agent.rejection(of: UpdateGap(id: gap.id, owner: "x"), expecting: 1)?.status == 412)
        #expect(try await agent.rejection(of: UpdateGap(id: gap.id, owner: " "))?.pointer == "/owner")
        #expect(try await agent.rejection(of: UpdateGap(id: Samples.newID(), owner: "x"))?.status == 404)
    }

    func attestation() async throws {
        let command = try await assessed()
        let before = try #require(try await assessment(command.id))
        let gap = try #require(try await gaps(of: command.id).first { $0.status == .notMet })
        let unsaid = try #require(try await agent.rejection(of: UpdateGap(id: gap.id, status: .met)))
        #expect(unsaid.status == 422 && unsaid.pointer == "/statement")
        let blank = UpdateGap(id: gap.id, status: .met, statement: "  ")
        #expect(try await agent.rejection(of: blank)?.pointer == "/statement")
        let loose = UpdateGap(id: gap.id, statement: "Done.")
        #expect(try await agent.rejection(of: loose)?.pointer == "/status")

        let attest = UpdateGap(id: gap.id, status: .met, statement: "The contract of 2025 says so.")
        let events = try await agent.handle(attest, subject: "ben@friesmark.example", at: Samples.later)
        #expect(events.map(\.attributes.type) == [GapUpdated.type, AssessmentRecounted.type])
        let attested = try #require(try await agent.read { try await $0.gap(gap.id) })
        #expect(attested.status == .met && attested.reason == gap.reason && attested.evidence == gap.evidence)
        #expect(
            attested.attestation
                == Attestation(
                    status: .met, statement: "The contract of 2025 says so.", attestedBy: "ben@friesmark.example",
                    attestedAt: Samples.later))
        let after = try #require(try await assessment(command.id))
        #expect(after.met == before.met + 1 && after.notMet == before.notMet - 1)
        #expect(after.partly == before.partly && after.notApplicable == before.notApplicable)
        #expect(try #require(after.coverage) > #require(before.coverage))
        #expect(after.version == 2 && after.updatedAt == Samples.later)
        for (old, new) in zip(before.pillars, after.pillars) {
            #expect(new.met == old.met + (old.pillar == gap.pillar ? 1 : 0))
        }

        let confirmed = UpdateGap(id: gap.id, status: .met, statement: "Seen again.")
        #expect(try await agent.handle(confirmed).map(\.attributes.type) == [GapUpdated.type])
        #expect(try await assessment(command.id) == after)
    }
}
