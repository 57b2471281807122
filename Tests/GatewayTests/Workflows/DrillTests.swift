import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("A drill as it is written down", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct DrillTests {
    private let done = Outcome.Result.done(written: [])

    private func started(_ fixture: ProjectionFixture) async throws -> Workflow {
        try await fixture.start(
            Workflow(
                id: ResourceID(UUID()), .drill, organisation: nil,
                requester: Requester(subject: "otto", roles: [.administrator]), correlation: CorrelationID(UUID()),
                startsOn: nil, at: fixture.clock.now))
    }

    private func types(_ fixture: ProjectionFixture) async throws -> [String] {
        let rows = try await fixture.schema.asAdministrator(
            """
            SELECT pair ->> 1 AS type FROM command_outbox, jsonb_array_elements(headers::jsonb) AS pair \
            WHERE pair ->> 0 = 'ce_type' ORDER BY position
            """
        ).rows
        return try rows.map { try $0.text("type") }
    }

    @Test("It asks four agents one after the other, and makes nothing") func walked() async throws {
        try await ProjectionFixture.run { fixture in
            var workflow = try await started(fixture)
            for domain in ["policy", "gap", "risk", "plan"] {
                #expect(try await types(fixture) == ["eu.dora.\(domain).drill.v1"])
                let awaited = try #require(workflow.awaited)
                try await fixture.project([try fixture.outcome(awaited, done)])
                workflow = try #require(try await fixture.workflow(workflow.id))
            }
            #expect(workflow.status == .done)
            #expect(workflow.steps.allSatisfy { $0.result == nil })
            #expect(workflow.organisation == nil)
            #expect(try await fixture.count("SELECT count(*) AS value FROM resources") == 0)
            let shown = try WorkflowView.json(workflow)
            #expect(shown["organisation"] == nil)
            #expect(shown["kind"]?.stringValue == "drill")
        }
    }

    @Test("A refused step has the steps before it withdrawn, each command by its id") func undone() async throws {
        try await ProjectionFixture.run { fixture in
            let workflow = try await started(fixture)
            let first = try #require(workflow.steps.first?.command)
            try await fixture.project([try fixture.outcome(try #require(workflow.awaited), done)])
            let second = try #require(try await fixture.workflow(workflow.id))
            let refusal = Outcome.Result.rejected(Rejection(status: 409, problem: "no", detail: "No."))
            try await fixture.project([try fixture.outcome(try #require(second.awaited), refusal)])
            #expect(try await types(fixture) == ["eu.dora.gap.cancel-operation.v1"])
            let third = try #require(try await fixture.workflow(workflow.id))
            try await fixture.project([try fixture.outcome(try #require(third.awaited), done)])
            #expect(try await types(fixture) == ["eu.dora.policy.cancel-operation.v1"])
            let value = try await fixture.schema.asAdministrator("SELECT value FROM command_outbox").rows.first
            let body = try CanonicalJSON.decode(CancelOperation.self, from: try #require(value).bytes("value"))
            #expect(body.message == first)
            let fourth = try #require(try await fixture.workflow(workflow.id))
            try await fixture.project([try fixture.outcome(try #require(fourth.awaited), done)])
            #expect(try await fixture.workflow(workflow.id)?.status == .undone)
        }
    }

    @Test("It is for administrators, and no schedule starts one") func whoStarts() {
        #expect(WorkflowDefinition.drill.starters == [.administrator])
        #expect(WorkflowDefinitions.all.kinds == ["assessment", "drill"])
        #expect(WorkflowDefinitions.all.scheduledKinds == ["assessment"])
        #expect(WorkflowDefinition.drill.domains == [.policy, .gap, .risk, .plan])
    }
}
