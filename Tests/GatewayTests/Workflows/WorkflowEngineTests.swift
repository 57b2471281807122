import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("Workflows as they are written down", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct WorkflowEngineTests {
    private static let outbox = "SELECT count(*) AS value FROM command_outbox"
    private static let waits = "SELECT count(*) AS value FROM workflow_waits"
    private let refusal = Outcome.Result.rejected(Rejection(status: 409, problem: "no", detail: "No."))
    private let done = Outcome.Result.done(written: [])

    /// Starts a workflow and lets its first step be refused, so that its compensation is sent.
    private func undoing(_ fixture: ProjectionFixture) async throws -> ResourceID {
        let started = try await fixture.start(fixture.newWorkflow())
        try await fixture.project([try fixture.outcome(try #require(started.awaited), refusal)])
        return started.id
    }

    /// The message ids of the commands in the outbox, in the order they would leave.
    private func messages(_ fixture: ProjectionFixture) async throws -> [String] {
        let rows = try await fixture.schema.asAdministrator(
            """
            SELECT pair ->> 1 AS id FROM command_outbox, jsonb_array_elements(headers::jsonb) AS pair \
            WHERE pair ->> 0 = 'ce_id' ORDER BY position
            """
        ).rows
        return try rows.map { try $0.text("id") }
    }

    private func log(_ fixture: ProjectionFixture, _ id: ResourceID) async throws -> [JSONValue] {
        try await fixture.pool.withTransaction(tenant: fixture.tenant) { connection in
            try await WorkflowStore.history(of: id, after: 0, limit: 100, tenant: fixture.tenant, on: connection)
        }
    }

    @Test("Without an outcome the same message is put into the outbox anew; refused, another one")
    func messageIDs() async throws {
        try await ProjectionFixture.run { fixture in
            let id = try await undoing(fixture)
            let first = try await messages(fixture)
            #expect(first.count == 1)
            // As if it had left.
            _ = try await fixture.schema.asAdministrator("UPDATE command_outbox SET sent_to = 'cluster'")
            try await fixture.elapse(id)
            #expect(try await messages(fixture) == first)
            try await fixture.elapse(id)
            #expect(try await messages(fixture) == first)
            #expect(try await fixture.count(Self.outbox + " WHERE sent_to IS NULL") == 1)
            let awaited = try #require(try await fixture.workflow(id)?.awaited)
            try await fixture.project([try fixture.outcome(awaited, refusal)])
            #expect(try await fixture.count(Self.outbox) == 0)
            try await fixture.elapse(id)
            let second = try await messages(fixture)
            #expect(second.count == 1)
            #expect(second != first)
            let again = try #require(try await fixture.workflow(id)?.awaited)
            try await fixture.project([try fixture.outcome(again, done)])
            #expect(try await fixture.workflow(id)?.status == .undone)
            #expect(try await fixture.count(Self.outbox) == 0)
            #expect(try await fixture.count(Self.waits) == 0)
        }
    }

    @Test("A person resumes or ends what is stuck, and the log says who, when and why")
    func byPerson() async throws {
        try await ProjectionFixture.run { fixture in
            let id = try await undoing(fixture)
            try await refuse(fixture, id)
            let stuck = try #require(try await fixture.workflow(id))
            #expect(stuck.status == .needsPerson)
            #expect(try await fixture.count(Self.outbox) == 0)
            let tenant = fixture.tenant
            fixture.clock.advance(seconds: 3_600)
            _ = try await fixture.pool.withTransaction(tenant: tenant) { connection in
                try await fixture.engine.resume(id, by: "ben", tenant: tenant, on: connection)
            }
            #expect(try await fixture.count(Self.outbox) == 1)
            try await refuse(fixture, id)
            let ended = try await fixture.pool.withTransaction(tenant: tenant) { connection in
                try await fixture.engine.end(id, by: "cleo", reason: "Archived.", tenant: tenant, on: connection)
            }
            #expect(ended.status == .endedByPerson)
            #expect(try await fixture.count(Self.outbox) == 0)
            let entries = try await log(fixture, id)
            let deeds = entries.filter { $0["by"] != nil }
            #expect(deeds.map { $0["by"] } == [.string("ben"), .string("cleo")])
            #expect(deeds.map { $0["entry"] } == [.string("resumed"), .string("ended-by-person")])
            #expect(deeds.last?["reason"] == .string("Archived."))
            #expect(deeds.first?["time"] == .string(ProjectionFixture.time.adding(seconds: 3_615).text))
            let view = try WorkflowView.json(ended)
            #expect(view["left"]?.arrayValue?.first?["step"] == .string("analyse"))
            #expect(view["left"]?.arrayValue?.first?["problem"]?["detail"] == .string("No."))
            #expect(view["ended"]?["by"] == .string("cleo"))
            await #expect(throws: Rejection.self) {
                _ = try await fixture.pool.withTransaction(tenant: tenant) { connection in
                    try await fixture.engine.resume(id, by: "ben", tenant: tenant, on: connection)
                }
            }
        }
    }

    /// Refuses a workflow's compensation as often as it is tried.
    private func refuse(_ fixture: ProjectionFixture, _ id: ResourceID) async throws {
        while let workflow = try await fixture.workflow(id), workflow.status == .undoing {
            if let awaited = workflow.awaited {
                try await fixture.project([try fixture.outcome(awaited, refusal)])
            } else {
                try await fixture.elapse(id)
            }
        }
    }

    @Test("A dead letter of a step's command stands in the workflow and in the reason of its undoing")
    func deadLetter() async throws {
        try await ProjectionFixture.run { fixture in
            let started = try await fixture.start(fixture.newWorkflow())
            let message = try #require(started.steps[0].command)
            let tenant = fixture.tenant
            for _ in 0..<2 {
                try await fixture.pool.withTransaction(tenant: tenant) { connection in
                    try await fixture.engine.deadLettered(
                        started.id, message, reason: "failed", detail: "too heavy", topic: Domain.policy.deadLetters,
                        tenant: tenant, on: connection)
                }
            }
            #expect(try await fixture.workflow(started.id)?.status == .running)
            try await fixture.elapse(started.id)
            let workflow = try #require(try await fixture.workflow(started.id))
            #expect(workflow.status == .undoing)
            #expect(workflow.reason?.contains("dora.policy.dead-letters") == true)
            let entries = try await log(fixture, started.id)
            #expect(entries.map { $0["entry"] } == [.string("started"), .string("dead-letter"), .string("deadline")])
            #expect(entries[1]["detail"] == .string("too heavy"))
        }
    }

    @Test("A row that an earlier build left failed needs a person, and its compensations have a time-out")
    func migration() async throws {
        try await TestSchema.run { schema in
            let all = try GatewayService.migrations()
            let earlier = all.filter { $0.version < 7 }
            try await Migrator(migrations: earlier).migrate(schema.configuration)
            let rows = [
                "failed":
                    #"[{"compensations":0,"name":"a","status":"done"},{"compensations":1,"name":"b","status":"undoing"}]"#,
                "undoing": #"[{"compensations":1,"name":"a","status":"undoing"}]"#,
            ]
            for (status, steps) in rows {
                let id = UUID()
                let body = """
                    {"awaited":"\(id.uuidString.lowercased())","correlation":"\(UUID().uuidString.lowercased())",\
                    "createdAt":"2026-01-01T00:00:00.000000Z","id":"\(id.uuidString.lowercased())","kind":"assessment",\
                    "organisation":"\(UUID().uuidString.lowercased())","requester":{"roles":[],"subject":"anna"},\
                    "startsOn":"2026-01-02","status":"\(status)","steps":\(steps),\
                    "updatedAt":"2026-01-01T00:00:00.000000Z","version":4}
                    """
                _ = try await schema.asAdministrator(
                    """
                    INSERT INTO workflows (tenant, id, version, kind, organisation, status, awaited, created_at, \
                    updated_at, body) VALUES ('demo', $1, 4, 'assessment', $1, $2, $3, now(), now(), $4)
                    """,
                    [.uuid(id), .text(status), status == "failed" ? .null(.uuid) : .uuid(id), .text(body)])
            }
            try await Migrator(migrations: all).migrate(schema.configuration)
            let migrated = try await schema.asAdministrator(
                "SELECT status, deadline, body FROM workflows ORDER BY status"
            ).rows
            let stuck = try CanonicalJSON.decode(Workflow.self, from: try migrated[0].textBytes("body"))
            #expect(stuck.status == .needsPerson)
            #expect(stuck.steps.map(\.status) == [.notUndone, .notUndone])
            let undoing = try CanonicalJSON.decode(Workflow.self, from: try migrated[1].textBytes("body"))
            #expect(undoing.status == .undoing)
            let deadline = try #require(undoing.deadline)
            #expect(abs(deadline.microseconds - (try migrated[1].timestamp("deadline")).microseconds) < 1_000_000)
            #expect(try await schema.count(Self.waits) == 1)
        }
    }
}
