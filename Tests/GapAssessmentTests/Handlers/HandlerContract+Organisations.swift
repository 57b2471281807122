import Contracts
import FleetTestSupport
import Persistence
import Testing

@testable import GapAssessment

extension HandlerContract {
    func organisations() async throws {
        let bank = Samples.bank()
        let events = try await agent.handle(bank)
        #expect(events.map(\.attributes.type) == [OrganisationCreated.type])
        let created = try #require(try await organisation(bank.id))
        #expect(created == (try Samples.organisation(bank)))
        #expect(try await agent.rejection(of: bank)?.status == 409)

        let update = UpdateOrganisation(id: bank.id, country: "SE", employees: 240)
        let updates = try await agent.handle(update, at: Samples.later)
        #expect(updates.map(\.attributes.type) == [OrganisationUpdated.type])
        let details = try EventBody.split(updates[0].body).details
        #expect(
            try CanonicalJSON.decode(OrganisationUpdated.self, from: details).changed == [
                "country", "currency", "employees",
            ])
        let updated = try #require(try await organisation(bank.id))
        #expect(updated.version == 2 && updated.currency == "SEK" && updated.employees == 240)
        #expect(updated.createdAt == Samples.now && updated.updatedAt == Samples.later)

        let impossible = UpdateOrganisation(id: bank.id, entityType: "trading-venue", simplifiedFramework: true)
        #expect(try await agent.rejection(of: impossible)?.problem == "not-on-simplified-list")
        let same = try await agent.handle(UpdateOrganisation(id: bank.id, employees: 240))
        #expect(same.allSatisfy { $0.attributes.subject.kind == .operation })
        #expect(try await organisation(bank.id) == updated)
    }

    func versions() async throws {
        let bank = Samples.bank()
        try await agent.handle(bank)
        let update = UpdateOrganisation(id: bank.id, name: "Friesmark")
        #expect(try await agent.rejection(of: update, expecting: 2)?.status == 412)
        #expect(try await organisation(bank.id)?.name == bank.name)
        #expect(try await agent.rejection(of: update, expecting: 1) == nil)
        #expect(try await organisation(bank.id)?.version == 2)
        #expect(try await agent.rejection(of: DeleteOrganisation(id: bank.id), expecting: 1)?.status == 412)
    }

    func deletion() async throws {
        let command = try await assessed()
        let events = try await agent.handle(DeleteOrganisation(id: command.organisation))
        #expect(events.map(\.attributes.type) == [OrganisationDeleted.type])
        #expect(try await organisation(command.organisation) == nil)
        #expect(try await assessment(command.id) != nil, "history stays")
        #expect(try await agent.rejection(of: Samples.assess(command.organisation))?.problem == "unknown-organisation")
        #expect(try await agent.rejection(of: DeleteOrganisation(id: command.organisation))?.status == 404)
        #expect(try await agent.rejection(of: UpdateOrganisation(id: command.organisation))?.status == 404)
    }

    func tenants() async throws {
        let command = try await assessed()
        var other = agent
        other.tenant = "other"
        #expect(try await other.rejection(of: UpdateOrganisation(id: command.organisation))?.status == 404)
        #expect(try await other.read { try await $0.gaps(of: command.id) }.isEmpty)
        try await other.handle(DiscardAssessment(id: command.id, command: MessageID(command.id.uuid)))
        #expect(try await assessment(command.id) != nil)
    }
}
