import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Regulation
import Testing

@testable import ICTRiskManagement

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<ICTRiskManagementAgent>

    enum Case: String, CaseIterable, Sendable {
        case functions, assets, references, places, inheritance, objectives, rings, impact
    }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .functions: try await functions()
        case .assets: try await assets()
        case .references: try await references()
        case .places: try await places()
        case .inheritance: try await inheritance()
        case .objectives: try await objectives()
        case .rings: try await rings()
        case .impact: try await impact()
        }
    }

    private func make(_ content: BusinessFunctionContent) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func make(_ content: AssetContent) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func asset(_ id: ResourceID) async throws -> Asset {
        try #require(try await agent.read { try await $0.asset(id) })
    }

    private func functions() async throws {
        try await RecordContract(
            agent: agent, table: FunctionKeeping.table, content: Samples.function(),
            change: ["recoveryTimeObjectiveHours": .integer(2), "owner": .null]
        ).check()
    }

    private func assets() async throws {
        let function = try await make(Samples.function())
        let network = try await make(Samples.asset("Network"))
        try await RecordContract(
            agent: agent, table: AssetKeeping.table,
            content: Samples.asset(functions: [function], dependsOn: [network]),
            change: ["legacy": .bool(true), "functions": .null]
        ).check()
    }

    /// What an asset names is there, and stays as long as it is named.
    private func references() async throws {
        let unknown = ResourceID(UUID())
        let function = try await make(Samples.function())
        let network = try await make(Samples.asset("Network"))
        func rejection(_ content: AssetContent) async throws -> Rejection? {
            try await agent.rejection(of: CreateRecord(id: ResourceID(UUID()), content: content))
        }
        let lost = try await rejection(Samples.asset(functions: [function, unknown]))
        #expect(lost?.problem == "unknown-function" && lost?.pointer == "/functions/1")
        let loose = try await rejection(Samples.asset(dependsOn: [unknown]))
        #expect(loose?.problem == "unknown-asset" && loose?.pointer == "/dependsOn/0")

        let core = try await make(Samples.asset(functions: [function], dependsOn: [network]))
        let itself = UpdateRecord<AssetContent>(id: core, changes: ["dependsOn": .array([.string(core.text)])])
        #expect(try await agent.rejection(of: itself)?.problem == "depends-on-itself")
        #expect(try await agent.rejection(of: DeleteRecord<BusinessFunctionContent>(id: function))?.problem == "in-use")
        #expect(try await agent.rejection(of: DeleteRecord<AssetContent>(id: network))?.problem == "in-use")
        try await agent.handle(DeleteRecord<AssetContent>(id: core))
        #expect(try await agent.rejection(of: DeleteRecord<BusinessFunctionContent>(id: function)) == nil)
        #expect(try await agent.rejection(of: DeleteRecord<AssetContent>(id: network)) == nil)
    }

    /// An organisation has a function under one number, and a number for one function.
    private func places() async throws {
        let first = try await make(Samples.function("F1", name: "Payments"))
        func rejection(_ content: BusinessFunctionContent) async throws -> Rejection? {
            try await agent.rejection(of: CreateRecord(id: ResourceID(UUID()), content: content))
        }
        let taken = try await rejection(Samples.function("F1", name: "Lending"))
        #expect(taken?.problem == "identifier-taken" && taken?.detail.contains(first.text) == true)
        #expect(try await rejection(Samples.function("F2", name: "Payments"))?.problem == "already-recorded")
        let elsewhere = ResourceID(UUID())
        #expect(try await rejection(Samples.function(of: elsewhere, "F1", name: "Payments")) == nil)
        var other = try Samples.function("F3", name: "Payments")
        other.licensedActivity = "lending-activities"
        let lending = try await make(other)
        let moved = UpdateRecord<BusinessFunctionContent>(id: lending, changes: ["identifier": .string("F1")])
        #expect(try await agent.rejection(of: moved)?.status == 409)
    }

    /// Assets follow the answers of the functions that they support.
    private func inheritance() async throws {
        let payments = try await make(
            Samples.function("F1", name: "Payments", criticality: .notAssessed, assessed: nil))
        let lending = try await make(Samples.function("F2", name: "Lending", criticality: .notCriticalOrImportant))
        let both = try await make(Samples.asset("Core", functions: [payments, lending]))
        let one = try await make(Samples.asset("Loans", functions: [lending]))
        #expect(try await asset(both).criticality == "not-assessed")
        #expect(try await asset(one).criticality == "not-critical-or-important")

        let assessed = UpdateRecord<BusinessFunctionContent>(
            id: payments,
            changes: ["criticality": .string("critical-or-important"), "lastAssessedOn": .string("2026-05-01")])
        let later = agent.now.adding(seconds: 60)
        let events = try await agent.handle(assessed, at: later)
        #expect(
            Set(events.map(\.attributes.type))
                == [RecordUpdated<BusinessFunctionContent>.type, RecordUpdated<AssetContent>.type])
        let critical = try await asset(both)
        #expect(critical.criticality == "critical-or-important" && critical.version == 2 && critical.updatedAt == later)
        #expect(try await asset(one).version == 1)

        let left = UpdateRecord<AssetContent>(id: both, changes: ["functions": .array([.string(lending.text)])])
        try await agent.handle(left)
        #expect(try await asset(both).criticality == "not-critical-or-important")
        // What assets don't take from a function leaves them alone.
        try await agent.handle(UpdateRecord<BusinessFunctionContent>(id: lending, changes: ["owner": .null]))
        #expect(try await asset(one).version == 1)
    }

    /// Neither an asset's objective may be too long, nor a function's be made too short.
    private func objectives() async throws {
        let function = try await make(Samples.function(time: 4, point: 1))
        let slow = CreateRecord(id: ResourceID(UUID()), content: try Samples.asset(functions: [function], time: 5))
        let refused = try await agent.rejection(of: slow)
        #expect(refused?.problem == "longer-than-function" && refused?.pointer == "/recoveryTimeObjectiveHours")
        let core = try await make(Samples.asset(functions: [function]))
        let shorter = UpdateRecord<BusinessFunctionContent>(
            id: function, changes: ["recoveryTimeObjectiveHours": .integer(2)])
        let early = try await agent.rejection(of: shorter)
        #expect(early?.problem == "asset-recovers-later" && early?.detail.contains(core.text) == true)
        let quick = UpdateRecord<AssetContent>(id: core, changes: ["recoveryTimeObjectiveHours": .integer(2)])
        try await agent.handle(quick)
        #expect(try await agent.rejection(of: shorter) == nil)
    }

    /// A ring is shown on all that stand in it, and on none any more once it is opened.
    private func rings() async throws {
        let network = try await make(Samples.asset("Network"))
        let names = try await make(Samples.asset("Name service", dependsOn: [network]))
        let directory = try await make(Samples.asset("Directory", dependsOn: [names]))
        func depend(_ asset: ResourceID, on others: [ResourceID]) async throws {
            try await agent.handle(
                UpdateRecord<AssetContent>(
                    id: asset, changes: ["dependsOn": .array(others.map { .string($0.text) })]))
        }
        func ring(_ id: ResourceID) async throws -> [ResourceID]? { try await asset(id).ring }
        #expect(try await ring(directory) == nil)

        try await depend(names, on: [network, directory])
        #expect(try await ring(names) == [directory])
        #expect(try await ring(directory) == [names])
        #expect(try await ring(network) == nil)
        try await depend(network, on: [directory])
        #expect(try await ring(network) == [names, directory].sorted())
        #expect(try await ring(names) == [network, directory].sorted())
        #expect(try await ring(directory) == [network, names].sorted())

        // The larger ring opens, the smaller one within it stays.
        try await depend(network, on: [])
        #expect(try await ring(network) == nil)
        #expect(try await ring(names) == [directory])
        #expect(try await ring(directory) == [names])
        try await depend(directory, on: [])
        #expect(try await ring(names) == nil)
        #expect(try await ring(directory) == nil)
        // What has nothing to do with dependencies leaves rings as they are.
        try await depend(directory, on: [names])
        try await agent.handle(UpdateRecord<AssetContent>(id: directory, changes: ["legacy": .bool(true)]))
        #expect(try await ring(directory) == [names])
    }

    /// An impact comes in parts of one answer, and is the tenant's own.
    private func impact() async throws {
        let function = try await make(Samples.function())
        let network = try await make(Samples.asset("Network"))
        for number in 1...AnalyzeImpactHandler.largestPart {
            _ = try await make(
                Samples.asset("Server \(number)", functions: number == 1 ? [function] : nil, dependsOn: [network]))
        }
        func part(from offset: Int, of asset: ResourceID, for agent: AgentDouble<ICTRiskManagementAgent>)
            async throws -> ImpactPart
        {
            let query = AnalyzeImpact(assets: [asset], functions: [], direction: .dependents, offset: offset)
            return try CanonicalJSON.decode(ImpactPart.self, from: try await agent.answer(query).body)
        }
        let first = try await part(from: 0, of: network, for: agent)
        let total = AnalyzeImpactHandler.largestPart + 2
        #expect(first.total == total && first.nodes.count == AnalyzeImpactHandler.largestPart)
        let second = try await part(from: first.nodes.count, of: network, for: agent)
        #expect(second.digest == first.digest && second.nodes.count == 2)
        let last = try #require(second.nodes.last)
        #expect(last.id == function && last.depth == 2 && last.criticality == "critical-or-important")
        #expect(last.recoveryTimeObjectiveHours == 4 && last.identifier == "F12" && last.organisation == Samples.bank)
        #expect(try await part(from: total, of: network, for: agent).nodes.isEmpty)
        _ = try await make(Samples.asset("One more", dependsOn: [network]))
        #expect(try await part(from: 0, of: network, for: agent).digest != first.digest)

        var stranger = agent
        stranger.tenant = "another"
        let none = try await part(from: 0, of: network, for: stranger)
        #expect(none.total == 0 && none.unknown == [network])
        let bad = AnalyzeImpact(assets: [network], functions: [], direction: .dependents, offset: -1)
        await #expect(throws: Rejection.self) { try await agent.answer(bad) }
    }
}
