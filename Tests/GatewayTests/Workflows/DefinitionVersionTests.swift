import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("A definition changes while workflows run", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct DefinitionVersionTests {
    /// A step that needs no input.
    private static func step(_ name: String) -> WorkflowDefinition.Step {
        WorkflowDefinition.Step(
            name: name, makes: Analysis.kind, timeOutSeconds: 60, events: [],
            command: { workflow, _, id, _ in
                StepCommand(
                    type: AnalyzePolicies.type, subject: StreamName(kind: Analysis.kind, id: id),
                    body: try CanonicalJSON.encode(
                        AnalyzePolicies(id: id, organisation: try workflow.named(workflow.organisation))))
            },
            compensation: { _, step in
                guard let result = step.result, let command = step.command else { return nil }
                return StepCommand(
                    type: DiscardAnalysis.type, subject: StreamName(kind: result.kind, id: result.id),
                    body: try CanonicalJSON.encode(DiscardAnalysis(id: result.id, command: command)))
            })
    }

    private static func definition(_ version: Int, _ steps: [String]) -> WorkflowDefinition {
        WorkflowDefinition(
            id: WorkflowDefinition.ID(kind: "review", version: version), steps: steps.map { step($0) })
    }

    /// The second version has another order, and a step more.
    private static let first = definition(1, ["read", "weigh"])
    private static let second = definition(2, ["weigh", "ask", "read"])

    /// A gateway that knows those definitions.
    private func engine(_ fixture: ProjectionFixture, _ definitions: WorkflowDefinition...) -> WorkflowEngine {
        WorkflowEngine(
            definitions: WorkflowDefinitions(definitions), identities: fixture.engine.identities,
            policy: fixture.engine.policy, compensates: true, clock: fixture.engine.clock)
    }

    private func done(_ fixture: ProjectionFixture, _ id: ResourceID, _ engine: WorkflowEngine) async throws {
        let awaited = try #require(try await fixture.workflow(id)?.awaited)
        try await fixture.project([try fixture.outcome(awaited, .done(written: []))], engine)
    }

    @Test("A workflow goes on under the version that it was started with, forth and back")
    func pinned() async throws {
        try await ProjectionFixture.run { fixture in
            let before = engine(fixture, Self.first)
            let after = engine(fixture, Self.first, Self.second)
            let old = try await fixture.start(fixture.newWorkflow(Self.first), before)
            let undone = try await fixture.start(fixture.newWorkflow(Self.first), before)
            #expect(after.definitions.current("review")?.id.version == 2)
            let new = try await fixture.start(fixture.newWorkflow(Self.second), after)
            #expect(new.steps.map(\.name) == ["weigh", "ask", "read"])
            for _ in 0..<2 { try await done(fixture, old.id, after) }
            #expect(try await fixture.workflow(old.id)?.status == .done)
            for _ in 0..<3 { try await done(fixture, new.id, after) }
            #expect(try await fixture.workflow(new.id)?.status == .done)
            try await done(fixture, undone.id, after)
            try await fixture.elapse(undone.id, after)
            #expect(try await fixture.workflow(undone.id)?.undoingStep == 1)
            for _ in 0..<2 { try await done(fixture, undone.id, after) }
            let last = try #require(try await fixture.workflow(undone.id))
            #expect(last.status == .undone)
            #expect(last.definition.version == 1)
        }
    }

    @Test("A build that doesn't know the version leaves the workflow alone, shows it, and loses no outcome")
    func unknown() async throws {
        try await ProjectionFixture.run { fixture in
            let old = engine(fixture, Self.first)
            let new = engine(fixture, Self.first, Self.second)
            let started = try await fixture.start(fixture.newWorkflow(Self.second), new)
            let awaited = try #require(started.awaited)
            try await fixture.project([try fixture.outcome(awaited, .done(written: []))], old)
            #expect(try await fixture.workflow(started.id) == started)
            try await fixture.elapse(started.id, old)
            #expect(try await fixture.workflow(started.id) == started)
            try await shown(fixture, started.id, by: old, as: "unknown-definition")
            try await shown(fixture, started.id, by: new, as: "running")
            let tenant = fixture.tenant
            let refusal = await #expect(throws: Rejection.self) {
                _ = try await fixture.pool.withTransaction(tenant: tenant) { connection in
                    try await old.cancel(started.id, by: "anna", tenant: tenant, on: connection)
                }
            }
            #expect(refusal?.problem == "unknown-definition")
            // The deadline has passed meanwhile, and what had come before it counts.
            try await fixture.elapse(started.id, new)
            let next = try #require(try await fixture.workflow(started.id))
            #expect(next.status == .running)
            #expect(next.steps.map(\.status) == [.done, .running, .waiting])
        }
    }

    @Test("What a later build has written and this one can't read is shown all the same, and stops no projection")
    func unreadable() async throws {
        try await ProjectionFixture.run { fixture in
            let old = engine(fixture, Self.first)
            let new = engine(fixture, Self.first, Self.second)
            let started = try await fixture.start(fixture.newWorkflow(Self.second), new)
            _ = try await fixture.schema.asAdministrator(
                "UPDATE workflows SET status = 'dreaming', body = replace(body, '\"running\"', '\"dreaming\"')")
            try await shown(fixture, started.id, by: old, as: "unknown-definition")
            let policy = ResourceID(UUID())
            let outcome = try fixture.outcome(try #require(started.awaited), .done(written: []))
            try await fixture.project([outcome] + fixture.stream(policy, versions: 2), old)
            #expect(try await fixture.count("SELECT count(*) AS value FROM streams WHERE parked_reason IS NULL") == 1)
            let kept = "SELECT count(*) AS value FROM workflow_waits WHERE outcome IS NOT NULL"
            #expect(try await fixture.count(kept) == 1)
        }
    }

    private func shown(
        _ fixture: ProjectionFixture, _ id: ResourceID, by engine: WorkflowEngine, as status: String
    ) async throws {
        let tenant = fixture.tenant
        let stored = try await fixture.pool.withTransaction(tenant: tenant) { connection in
            try await WorkflowStore.find(id, tenant: tenant, on: connection)
        }
        let view = try WorkflowView(definitions: engine.definitions).json(try #require(stored))
        #expect(view["status"] == .string(status))
        #expect(view["definition"] == .integer(2))
        #expect(view["steps"]?.arrayValue?.count == 3)
    }

    @Test("Only what people or others cause may start a workflow by itself")
    func triggers() {
        let own = WorkflowDefinitions.all.ownEvents
        #expect(own.contains(GapRecorded.type))
        #expect(own.contains(RiskCalculated.type))
        let types = ScheduleEvents.types
        #expect(types.contains(PolicyDocumentReplaced.type.text))
        #expect(types.isDisjoint(with: own.map(\.text)))
        #expect(types.count + own.count == MessageCatalogue.agents.flatMap(\.events).count)
    }
}
