import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("Schedules, on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct SchedulerTests {
    private static let workflows = "SELECT count(*) AS value FROM workflows"
    private static let replaced = "eu.dora.policy.policy-document-replaced.v1"
    private let hourly = ScheduleTrigger.cron(expression: "0 * * * *", timeZone: "Europe/Berlin")

    @Test("A schedule starts its workflow at its time, in its owner's name, and is due again")
    func fires() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            let due = try #require(made.progress.nextRun)
            #expect(due == (try Timestamp("2025-11-24T17:00:00Z")))
            try await fixture.look()
            #expect(try await fixture.base.count(Self.workflows) == 0)
            fixture.set(due.adding(seconds: 1))
            for _ in 0..<3 { try await fixture.look() }
            #expect(try await fixture.base.count(Self.workflows) == 1)
            let after = try await fixture.schedule(made)
            let run = try #require(after.progress.lastRun)
            #expect(run.plannedFor == due)
            #expect(run.cause == "cron")
            #expect(!run.isCaughtUp)
            #expect(after.progress.nextRun == due.adding(seconds: 3_600))
            #expect(after.progress.lastWorkflow == run.workflow)
            #expect(after.schedule.version == 1)
            let started = try #require(run.workflow)
            let workflow = try #require(try await fixture.base.workflow(started))
            #expect(workflow.requester == fixture.owner)
            #expect(workflow.schedule == made.schedule.id)
            #expect(workflow.status == .running)
            #expect(workflow.id == fixture.base.engine.identities.workflow(of: made.schedule.id, plannedFor: due))
        }
    }

    @Test("Several gateways at once start one workflow")
    func together() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            fixture.set(try #require(made.progress.nextRun))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await fixture.look() } }
                try await group.waitForAll()
            }
            #expect(try await fixture.base.count(Self.workflows) == 1)
            #expect(try await fixture.runs(made).count == 1)
        }
    }

    @Test("What was missed while all gateways were down is caught up by one run, and recorded so")
    func missed() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            let due = try #require(made.progress.nextRun)
            fixture.set(due.adding(seconds: 5 * 3_600 + 60))
            for _ in 0..<2 { try await fixture.look() }
            let runs = try await fixture.runs(made)
            #expect(runs.count == 1)
            #expect(runs.first?.isCaughtUp == true)
            #expect(runs.first?.missed == 5)
            #expect(try await fixture.schedule(made).progress.nextRun == due.adding(seconds: 6 * 3_600))
            #expect(try await fixture.base.count(Self.workflows) == 1)
        }
    }

    @Test("A clock that goes back starts nothing twice, not even for who resumes the schedule meanwhile")
    func backwards() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            let due = try #require(made.progress.nextRun)
            fixture.set(due)
            try await fixture.look()
            fixture.set(due.adding(seconds: -1_200))
            try await fixture.look()
            try await fixture.enable(made, false)
            try await fixture.enable(made, true)
            #expect(try await fixture.schedule(made).progress.nextRun == due)
            fixture.set(due.adding(seconds: 1))
            for _ in 0..<2 { try await fixture.look() }
            #expect(try await fixture.runs(made).count == 1)
            #expect(try await fixture.base.count(Self.workflows) == 1)
            #expect(try await fixture.schedule(made).progress.nextRun == due.adding(seconds: 3_600))
        }
    }

    @Test("A paused schedule starts nothing and catches nothing up")
    func paused() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            let due = try #require(made.progress.nextRun)
            try await fixture.enable(made, false)
            fixture.set(due.adding(seconds: 7_300))
            try await fixture.look()
            try await fixture.enable(made, true)
            try await fixture.look()
            #expect(try await fixture.runs(made).isEmpty)
            #expect(try await fixture.schedule(made).progress.nextRun == due.adding(seconds: 3 * 3_600))
        }
    }

    @Test("A run without an organisation is recorded with its reason, and the schedule goes on")
    func withoutOrganisation() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            let due = try #require(made.progress.nextRun)
            _ = try await fixture.base.schema.asAdministrator("DELETE FROM resources")
            fixture.set(due)
            try await fixture.look()
            let run = try #require(try await fixture.runs(made).first)
            #expect(run.workflow == nil)
            #expect(run.problem?.problem == "unknown-organisation")
            #expect(try await fixture.schedule(made).progress.nextRun == due.adding(seconds: 3_600))
        }
    }

    @Test("Ten uploads in a quiet period start one run, and their events projected again start none")
    func uploads() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(.event(Self.replaced, quietSeconds: 60))
            var events: [IncomingEvents] = []
            for second in 0..<10 {
                fixture.base.clock.advance(seconds: 1)
                let uploaded = try fixture.policy(types: ["policy-registered", "policy-document-replaced"])
                try await fixture.base.project(uploaded)
                events.append(IncomingEvents(records: uploaded))
                #expect(try await fixture.schedule(made).progress.events == second + 1)
            }
            try await fixture.look()
            #expect(try await fixture.runs(made).isEmpty)
            fixture.base.clock.advance(seconds: 60)
            try await fixture.look()
            let run = try #require(try await fixture.runs(made).first)
            #expect(run.events == 10)
            #expect(run.cause == "on-event")
            // Doubled on the topic, and then the read model is made anew from the topics.
            for event in events { try await fixture.base.project(event.records) }
            _ = try await fixture.base.schema.asAdministrator("TRUNCATE streams, audit_events, held_events")
            for event in events { try await fixture.base.project(event.records) }
            #expect(try await fixture.base.count("SELECT count(*) AS value FROM audit_events") == 20)
            #expect(try await fixture.schedule(made).progress.nextRun == nil)
            fixture.base.clock.advance(seconds: 3_600)
            try await fixture.look()
            #expect(try await fixture.runs(made).count == 1)
            #expect(try await fixture.base.count(Self.workflows) == 1)
        }
    }

    @Test("What had happened before a schedule was made starts nothing when it is projected again")
    func before() async throws {
        try await ScheduleFixture.run { fixture in
            let earlier = try fixture.policy(types: ["policy-document-replaced", "policy-document-replaced"])
            try await fixture.base.project(earlier)
            let made = try await fixture.create(.event(Self.replaced, quietSeconds: 5))
            _ = try await fixture.base.schema.asAdministrator("TRUNCATE streams, audit_events, held_events")
            try await fixture.base.project(earlier)
            #expect(try await fixture.schedule(made).progress.nextRun == nil)
            try await fixture.base.project(try fixture.policy(types: ["policy-document-replaced"]))
            #expect(try await fixture.schedule(made).progress.events == 1)
        }
    }

    @Test("Only events of the organisation count, of what is gone as well; those of a paused time don't")
    func concerning() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(.event("eu.dora.policy.policy-deleted.v1", quietSeconds: 5))
            try await fixture.base.project(
                try fixture.policy(types: ["policy-registered", "policy-deleted"], of: ResourceID(UUID())))
            #expect(try await fixture.schedule(made).progress.nextRun == nil)
            try await fixture.enable(made, false)
            let paused = try fixture.policy(types: ["policy-registered", "policy-deleted"])
            try await fixture.base.project(paused)
            try await fixture.enable(made, true)
            try await fixture.base.project(paused)
            #expect(try await fixture.schedule(made).progress.nextRun == nil)
            try await fixture.base.project(try fixture.policy(types: ["policy-registered", "policy-deleted"]))
            #expect(try await fixture.schedule(made).progress.events == 1)
        }
    }

    @Test("Changes are the next version under the version named, and stand in the log with who made them")
    func changes() async throws {
        try await ScheduleFixture.run { fixture in
            let made = try await fixture.create(hourly)
            try await fixture.enable(made, false)
            let refusal = await #expect(throws: Rejection.self) {
                try await fixture.change(made, expecting: 1) { $0.name = "Other" }
            }
            #expect(refusal?.status == 412)
            try await fixture.change(made, expecting: 2) { $0.name = "Other" }
            // What changes nothing is no version.
            try await fixture.change(made, expecting: 3) { $0.name = "Other" }
            try await fixture.delete(made, expecting: 3)
            let history = try await fixture.history(made)
            #expect(history.map(\.entry) == ["created", "paused", "updated", "deleted"])
            #expect(history.map(\.by) == ["anna", "ben", "ben", "ben"])
            #expect(history.map(\.schedule.version) == [1, 2, 3, 4])
            #expect(history.last?.schedule.name == "Other")
            let unknown = await #expect(throws: Rejection.self) { try await fixture.enable(made, true) }
            #expect(unknown?.status == 404)
        }
    }
}
