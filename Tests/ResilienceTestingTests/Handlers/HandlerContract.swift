import Contracts
import FleetTestSupport
import Foundation
import Testing

@testable import ResilienceTesting

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<ResilienceTestingAgent>

    enum Case: String, CaseIterable, Sendable { case tests, findings, references, retests }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .tests: try await tests()
        case .findings: try await findings()
        case .references: try await references()
        case .retests: try await retests()
        }
    }

    private func make(_ content: ResilienceTestContent) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func make(_ content: TestFindingContent) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func tests() async throws {
        try await RecordContract(
            agent: agent, table: ResilienceTestKeeping.table, content: Samples.begun(),
            change: [
                "status": .string("completed"), "endedOn": .string("2026-03-12"),
                "resultSummary": .string("No weakness."), "leadTester": .null,
            ]
        ).check()
        let test = try await make(Samples.completed())
        let kept = try await agent.read { try await $0.test(test) }
        #expect(try kept?.nextDueOn == Samples.day("2027-03-03"))
    }

    private func findings() async throws {
        try await RecordContract(
            agent: agent, table: TestFindingKeeping.table, content: Samples.finding(of: make(Samples.completed())),
            change: [
                "status": .string("remedied"), "remediedOn": .string("2026-04-10"), "remedy": .string("Signed."),
                "owner": .null,
            ]
        ).check()
    }

    /// A finding stands on a test that has begun.
    private func references() async throws {
        let lost = CreateRecord(id: ResourceID(UUID()), content: try Samples.finding())
        let refused = try await agent.rejection(of: lost)
        #expect(refused?.problem == "unknown-test" && refused?.pointer == "/test")
        let planned = try await make(Samples.planned())
        let early = CreateRecord(id: ResourceID(UUID()), content: try Samples.finding(of: planned))
        #expect(try await agent.rejection(of: early)?.problem == "test-not-begun")

        let test = try await make(Samples.begun())
        let finding = try await make(Samples.finding(of: test))
        #expect(try await agent.rejection(of: DeleteRecord<ResilienceTestContent>(id: test))?.problem == "in-use")
        let back = UpdateRecord<ResilienceTestContent>(
            id: test, changes: ["status": .string("planned"), "startedOn": .null])
        #expect(try await agent.rejection(of: back)?.problem == "has-findings")
        let moved = UpdateRecord<TestFindingContent>(id: finding, changes: ["test": .string(planned.text)])
        #expect(try await agent.rejection(of: moved)?.problem == "test-not-begun")
        try await agent.handle(DeleteRecord<TestFindingContent>(id: finding))
        #expect(try await agent.rejection(of: back) == nil)
        #expect(try await agent.rejection(of: DeleteRecord<ResilienceTestContent>(id: test)) == nil)
    }

    /// A retest that has validated a remedy stays what it was.
    private func retests() async throws {
        let test = try await make(Samples.completed())
        let retest = try await make(Samples.completed("2026-04-13", "2026-04-17"))
        let lost = CreateRecord(
            id: ResourceID(UUID()), content: try Samples.validated(of: test, by: ResourceID(UUID())))
        let refused = try await agent.rejection(of: lost)
        #expect(refused?.problem == "unknown-test" && refused?.pointer == "/retest")
        let finding = try await make(Samples.validated(of: test, by: retest))
        #expect(try await agent.rejection(of: DeleteRecord<ResilienceTestContent>(id: retest))?.problem == "in-use")
        let longer = UpdateRecord<ResilienceTestContent>(id: retest, changes: ["endedOn": .string("2026-05-04")])
        let confirmed = try await agent.rejection(of: longer)
        #expect(confirmed?.problem == "confirms-remedy" && confirmed?.detail.contains(finding.text) == true)
        let renamed = UpdateRecord<ResilienceTestContent>(id: retest, changes: ["title": .string("Retest")])
        #expect(try await agent.rejection(of: renamed) == nil)
        try await agent.handle(UpdateRecord<TestFindingContent>(id: finding, changes: ["retest": .null]))
        #expect(try await agent.rejection(of: DeleteRecord<ResilienceTestContent>(id: retest)) == nil)
    }
}
