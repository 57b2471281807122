import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import RiskCalculator

extension HandlerContract {
    func recording() async throws {
        let command = Samples.record()
        let events = try await agent.handle(command)
        #expect(events.map(\.attributes.type) == [RiskRecorded.type])
        let stored = try #require(try await risk(command.id))
        #expect(stored.version == 1 && stored.result == nil && stored.expectedLoss == 0 && stored.controls.isEmpty)
        #expect(stored.createdAt == Samples.now && stored.title == command.title && stored.loss == command.loss)
        #expect(try await agent.rejection(of: command)?.status == 409)
        let blank = try await agent.rejection(of: Samples.record(title: "  "))
        #expect(blank?.status == 422 && blank?.pointer == "/title")
    }

    func ranges() async throws {
        let disordered = Range3(minimum: 3, mostLikely: 2, maximum: 4)
        let frequency = try await agent.rejection(of: Samples.record(frequency: disordered))
        #expect(frequency?.status == 422 && frequency?.pointer == "/frequency" && frequency?.rule == "range-order")
        let command = Samples.record(loss: Range3(minimum: 3, mostLikely: 5, maximum: 4))
        let loss = try await agent.rejection(of: command)
        #expect(loss?.status == 422 && loss?.pointer == "/loss" && loss?.rule == "range-order")
        let negative = try await agent.rejection(
            of: Samples.record(loss: Range3(minimum: -3, mostLikely: 5, maximum: 40)))
        #expect(negative?.pointer == "/loss" && negative?.rule == "range-bounds")
        #expect(try await risk(command.id) == nil)
    }

    func controls() async throws {
        let command = Samples.record()
        try await agent.handle(command)
        let first = Samples.control(on: command.id)
        try await agent.handle(first, at: Samples.later)
        let uncalculated = try #require(try await risk(command.id))
        #expect(uncalculated.version == 2 && uncalculated.result == nil && uncalculated.controls.count == 1)
        #expect(uncalculated.updatedAt == Samples.later && uncalculated.createdAt == Samples.now)
        try await agent.handle(CalculateRisk(id: command.id, years: 2_000, seed: 4))
        let before = try #require(try await risk(command.id)?.result)
        let events = try await agent.handle(Samples.control(on: command.id, name: "Patching"))
        #expect(events.map(\.attributes.type) == [ControlAdded.type])
        let stored = try #require(try await risk(command.id))
        let after = try #require(stored.result)
        #expect(stored.version == 4 && stored.controls.map(\.name) == ["Offline backups", "Patching"])
        #expect(after.expectedLoss < before.expectedLoss && after.seed == 4 && after.years == 2_000)
        #expect(stored.expectedLoss == after.expectedLoss)
        #expect(try await agent.rejection(of: first)?.status == 409)
        #expect(
            try await agent.rejection(of: Samples.control(on: command.id, frequency: 1.1))?.pointer
                == "/frequencyReduction")
        #expect(try await agent.rejection(of: Samples.control(on: command.id, loss: -0.1))?.pointer == "/lossReduction")
        #expect(try await agent.rejection(of: Samples.control(on: command.id, name: " "))?.pointer == "/name")
        #expect(try await agent.rejection(of: Samples.control(on: Samples.newID()))?.status == 404)
    }

    func calculation() async throws {
        let command = Samples.record()
        try await agent.handle(command)
        let events = try await agent.handle(CalculateRisk(id: command.id))
        #expect(events.map(\.attributes.type) == [RiskCalculated.type])
        let first = try #require(try await risk(command.id))
        let result = try #require(first.result)
        #expect(result.years == 10_000 && result.seed == SimulationSeed.of(command.id) && result.expectedLoss > 0)
        try await agent.handle(CalculateRisk(id: command.id))
        #expect(try await risk(command.id)?.result == result, "the seed follows from the risk")
        try await agent.handle(CalculateRisk(id: command.id, years: 500, seed: 7))
        let third = try #require(try await risk(command.id)?.result)
        #expect(third.years == 500 && third.seed == 7)
        #expect(try await agent.rejection(of: CalculateRisk(id: command.id, years: 50))?.pointer == "/years")
        #expect(try await agent.rejection(of: CalculateRisk(id: command.id, seed: -1))?.pointer == "/seed")
        let unknown = try await agent.rejection(of: CalculateRisk(id: Samples.newID()))
        #expect(unknown?.status == 404 && unknown?.problem == "not-found")
    }

    func versions() async throws {
        let command = Samples.record()
        try await agent.handle(command)
        let stale = try await agent.rejection(of: CalculateRisk(id: command.id, years: 100), expecting: 3)
        #expect(stale?.status == 412 && stale?.problem == "version-mismatch")
        #expect(try await agent.rejection(of: Samples.control(on: command.id), expecting: 2)?.status == 412)
        try await agent.handle(CalculateRisk(id: command.id, years: 100), expecting: 1)
        #expect(try await risk(command.id)?.version == 2)
    }

    func tenants() async throws {
        let command = Samples.record()
        try await agent.handle(command)
        var other = self.agent
        other.tenant = "another"
        #expect(try await HandlerContract(agent: other).risk(command.id) == nil)
        #expect(try await other.rejection(of: CalculateRisk(id: command.id))?.status == 404)
    }
}
