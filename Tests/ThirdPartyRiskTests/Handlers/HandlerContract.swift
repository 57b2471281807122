import Contracts
import FleetTestSupport
import Foundation
import Testing

@testable import ThirdPartyRisk

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<ThirdPartyRiskAgent>

    enum Case: String, CaseIterable, Sendable { case providers, contracts, codes, parents, references, arrangements }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .providers: try await providers()
        case .contracts: try await contracts()
        case .codes: try await codes()
        case .parents: try await parents()
        case .references: try await references()
        case .arrangements: try await arrangements()
        }
    }

    private func made<Content: RecordContent>(_ content: Content) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func provider(_ stem: String = "0000CLOUDEXAMPLE01", under parent: ResourceID? = nil) async throws
        -> ResourceID
    {
        try await made(Samples.provider(code: Samples.identifier(stem), parent: parent))
    }

    private func refusal<Content: RecordContent>(of content: Content) async throws -> Rejection? {
        try await agent.rejection(of: CreateRecord(id: ResourceID(UUID()), content: content))
    }

    private func providers() async throws {
        try await RecordContract(
            agent: agent, table: ProviderKeeping.table, content: Samples.provider(),
            change: ["status": .string("exiting"), "contactPhone": .null]
        ).check()
    }

    private func contracts() async throws {
        try await RecordContract(
            agent: agent, table: ContractKeeping.table, content: Samples.contract(with: provider()),
            change: ["clauses": .array([.string("locations")]), "endsOn": .string("2027-01-31"), "reliance": .null]
        ).check()
    }

    /// A code identifies one provider, a reference number one contract.
    private func codes() async throws {
        let first = try await provider()
        let twice = try await refusal(of: Samples.provider("Another Ltd"))
        #expect(twice?.status == 409 && twice?.detail.contains(first.text) == true)
        let second = try await provider("0000CLOUDEXAMPLE02")
        let code = UpdateRecord<ProviderContent>(
            id: second, changes: ["identificationCode": .string(Samples.cloudCode)])
        #expect(try await agent.rejection(of: code)?.problem == "already-recorded")

        let contract = try await made(Samples.contract("C-001", with: first))
        let again = try await refusal(of: Samples.contract(" C-001 ", with: second))
        #expect(again?.problem == "already-recorded" && again?.detail.contains(contract.text) == true)
        let other = try await made(Samples.contract("C-002", with: first))
        let number = UpdateRecord<ContractContent>(id: other, changes: ["referenceNumber": .string("C-001")])
        #expect(try await agent.rejection(of: number)?.status == 409)
        let kept = try await agent.read { try await $0.contract(other) }
        #expect(kept?.referenceNumber == "C-002")
    }

    /// The ultimate parent is the last one, so there is no ring.
    private func parents() async throws {
        let parent = try await provider("0000CLOUDEXAMPLE01")
        let child = try await provider("0000CLOUDEXAMPLE02", under: parent)
        func refusal(of id: ResourceID, under parent: ResourceID) async throws -> Rejection? {
            try await agent.rejection(
                of: UpdateRecord<ProviderContent>(id: id, changes: ["ultimateParent": .string(parent.text)]))
        }
        #expect(try await refusal(of: parent, under: parent)?.problem == "own-parent")
        #expect(try await refusal(of: parent, under: child)?.problem == "no-ultimate-parent")
        #expect(try await refusal(of: child, under: ResourceID(UUID()))?.problem == "unknown-provider")
        let third = try await provider("0000CLOUDEXAMPLE03")
        #expect(try await refusal(of: third, under: child)?.rule == "ultimate-parent")
        #expect(try await refusal(of: parent, under: third)?.rule == "ultimate-parent")
        #expect(try await agent.rejection(of: DeleteRecord<ProviderContent>(id: parent))?.problem == "in-use")
        try await agent.handle(UpdateRecord<ProviderContent>(id: child, changes: ["ultimateParent": .null]))
        #expect(try await refusal(of: parent, under: third) == nil)
        #expect(try await agent.rejection(of: DeleteRecord<ProviderContent>(id: parent)) == nil)
    }

    /// A contract stands on its provider.
    private func references() async throws {
        let unknown = try await refusal(of: Samples.contract())
        #expect(unknown?.problem == "unknown-provider" && unknown?.pointer == "/provider")
        let provider = try await provider()
        let contract = try await made(Samples.contract(with: provider))
        #expect(try await agent.rejection(of: DeleteRecord<ProviderContent>(id: provider))?.problem == "in-use")
        let moved = UpdateRecord<ContractContent>(id: contract, changes: ["provider": .string(contract.text)])
        #expect(try await agent.rejection(of: moved)?.problem == "unknown-provider")
        try await agent.handle(DeleteRecord<ContractContent>(id: contract))
        #expect(try await agent.rejection(of: DeleteRecord<ProviderContent>(id: provider)) == nil)
    }

    /// A subsequent contract stands on the overarching one.
    private func arrangements() async throws {
        let provider = try await provider()
        func contract(_ number: String, _ arrangement: String, under above: ResourceID? = nil) throws -> ContractContent
        {
            try Samples.contract(number, with: provider, arrangement: arrangement, under: above)
        }
        let nowhere = try await refusal(of: contract("C-002", "subsequent", under: ResourceID(UUID())))
        #expect(nowhere?.problem == "unknown-contract" && nowhere?.pointer == "/overarching")
        let alone = try await made(contract("C-000", "standalone"))
        #expect(try await refusal(of: contract("C-002", "subsequent", under: alone))?.problem == "not-overarching")
        let above = try await made(contract("C-001", "overarching"))
        let below = try await made(contract("C-002", "subsequent", under: above))
        #expect(try await refusal(of: contract("C-003", "subsequent", under: below))?.problem == "not-overarching")
        let changed = UpdateRecord<ContractContent>(id: above, changes: ["arrangement": .string("standalone")])
        #expect(try await agent.rejection(of: changed)?.problem == "in-use")
        let itself = UpdateRecord<ContractContent>(
            id: above, changes: ["arrangement": .string("subsequent"), "overarching": .string(above.text)])
        #expect(try await agent.rejection(of: itself)?.problem == "not-overarching")
        #expect(try await agent.rejection(of: DeleteRecord<ContractContent>(id: above))?.problem == "in-use")
        try await agent.handle(DeleteRecord<ContractContent>(id: below))
        #expect(try await agent.rejection(of: changed) == nil)
        #expect(try await agent.rejection(of: DeleteRecord<ContractContent>(id: above)) == nil)
    }
}
