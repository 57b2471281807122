import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@testable import Gateway

@Suite("The projection, on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct ProjectorTests {
    private static let head = "SELECT version AS value FROM streams WHERE stream = $1"
    private static let parked = "SELECT count(*) AS value FROM streams WHERE stream = $1 AND parked_reason IS NOT NULL"
    private static let held = "SELECT count(*) AS value FROM held_events WHERE stream = $1"

    private func name(_ id: ResourceID) -> [Parameter] { [.text(StreamName(kind: Policy.kind, id: id).text)] }

    @Test("Doubled and reordered events are applied once and in order")
    func order() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            let events = try fixture.stream(id, versions: 4)
            try await fixture.project([events[1], events[0], events[1], events[3]])
            #expect(try await fixture.count(Self.head, name(id)) == 2)
            #expect(try await fixture.count(Self.held, name(id)) == 1)
            try await fixture.project([events[2], events[0]])
            #expect(try await fixture.count(Self.head, name(id)) == 4)
            #expect(try await fixture.count(Self.held, name(id)) == 0)
            #expect(try await fixture.count("SELECT count(*) AS value FROM audit_events") == 4)
            #expect(try await fixture.count("SELECT max(version) AS value FROM resources") == 4)
        }
    }

    @Test("An event that can't be applied parks its stream; the others go on")
    func poison() async throws {
        try await ProjectionFixture.run { fixture in
            let (good, bad, last) = (ResourceID(UUID()), ResourceID(UUID()), ResourceID(UUID()))
            let broken = try fixture.stream(bad, versions: 4, broken: 3)
            let others = try fixture.stream(good, versions: 3) + fixture.stream(last, versions: 2)
            try await fixture.project(others.prefix(3) + broken.prefix(3) + others.suffix(2))
            #expect(try await fixture.count(Self.head, name(good)) == 3)
            #expect(try await fixture.count(Self.head, name(last)) == 2)
            #expect(try await fixture.count(Self.head, name(bad)) == 2)
            #expect(try await fixture.count(Self.parked, name(bad)) == 1)
            #expect(try await fixture.count(Self.held, name(bad)) == 1)
            // Again, as after a crash before the offset's commit, and what follows.
            try await fixture.project(broken)
            #expect(try await fixture.count(Self.head, name(bad)) == 2)
            #expect(try await fixture.count(Self.held, name(bad)) == 2)
            #expect(try await fixture.count(Self.parked, name(good)) == 0)
        }
    }

    @Test("An event before one that can't be applied is applied itself")
    func poisonBehindAGap() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            let events = try fixture.stream(id, versions: 2, broken: 2)
            try await fixture.project([events[1]])
            #expect(try await fixture.count(Self.parked, name(id)) == 0)
            try await fixture.project([events[0]])
            #expect(try await fixture.count(Self.head, name(id)) == 1)
            #expect(try await fixture.count(Self.parked, name(id)) == 1)
            #expect(try await fixture.count(Self.held, name(id)) == 1)
        }
    }

    @Test("A log that was set back is noticed with its first new event, and nothing of it is shown")
    func setBack() async throws {
        try await ProjectionFixture.run { fixture in
            let (id, other) = (ResourceID(UUID()), ResourceID(UUID()))
            let events = try fixture.stream(id, versions: 5)
            try await fixture.project(events + (try fixture.stream(other, versions: 1)))
            // What comes again as it was is dropped.
            try await fixture.project(events)
            #expect(try await fixture.count(Self.parked, name(id)) == 0)
            // The agent's database is that of version 2, and it goes on from there: another third event.
            let anew = try fixture.stream(id, versions: 6, since: 2, of: events)
            try await fixture.project([anew[2]])
            #expect(try await fixture.count(Self.parked, name(id)) == 1)
            try await fixture.project(Array(anew[3...]))
            #expect(try await fixture.count(Self.head, name(id)) == 5)
            #expect(
                try await fixture.count("SELECT count(*) AS value FROM audit_events WHERE stream = $1", name(id)) == 5)
            #expect(
                try await fixture.count(
                    "SELECT version AS value FROM resources WHERE id = $1", [.uuid(id.uuid)]) == 5)
            #expect(try await fixture.count(Self.parked, name(other)) == 0)
        }
    }

    @Test("A parked stream is redriven in order and freed once its cause is mended; not before")
    func redriving() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            let stream = StreamName(kind: Policy.kind, id: id)
            let events = try fixture.stream(id, versions: 6)
            _ = try await fixture.schema.asAdministrator(
                "ALTER TABLE audit_events ADD CONSTRAINT fault CHECK (version <> 3)")
            try await fixture.project(Array(events.prefix(2)))
            try await fixture.project([events[2]])
            try await fixture.project([events[4], events[3]])
            #expect(try await fixture.count(Self.head, name(id)) == 2)
            #expect(try await fixture.count(Self.held, name(id)) == 3)
            let still = try await fixture.projector.redrive(stream, tenant: fixture.tenant)
            #expect(still.applied == 0)
            #expect(!still.isFree)
            #expect(still.reason?.contains("fault") == true)
            #expect(try await fixture.count(Self.parked, name(id)) == 1)
            _ = try await fixture.schema.asAdministrator(
                "ALTER TABLE audit_events DROP CONSTRAINT fault, ADD CONSTRAINT another CHECK (version <> 5)")
            let partly = try await fixture.projector.redrive(stream, tenant: fixture.tenant)
            #expect(partly.applied == 2)
            #expect(partly.reason?.contains("another") == true)
            #expect(try await fixture.count(Self.head, name(id)) == 4)
            _ = try await fixture.schema.asAdministrator("ALTER TABLE audit_events DROP CONSTRAINT another")
            let list = try await ParkedStreamReader(pool: fixture.pool)
                .list(.parked, after: nil, limit: 10, tenant: fixture.tenant)
            #expect(list.map(\.stream) == [stream.text])
            #expect(list.first?.held == 1)
            let freed = try await fixture.projector.redrive(stream, tenant: fixture.tenant)
            #expect(freed == ParkedStreamResult(stream: stream, applied: 1, isFree: true))
            #expect(try await fixture.count(Self.parked, name(id)) == 0)
            #expect(try await fixture.count(Self.held, name(id)) == 0)
            try await fixture.project([events[5]])
            #expect(try await fixture.count(Self.head, name(id)) == 6)
            #expect(try await fixture.count("SELECT count(*) AS value FROM audit_events") == 6)
            #expect(try await fixture.projector.redrive(stream, tenant: fixture.tenant).isFree == false)
        }
    }

    @Test("A stream that was parked for its history closes the operations that waited for it when it is redriven")
    func redrivingHistory() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            let stream = StreamName(kind: Policy.kind, id: id)
            let events = try fixture.stream(id, versions: 3)
            try await fixture.project([events[0]])
            _ = try await fixture.schema.asAdministrator("UPDATE streams SET hash = 'another'")
            let operation = ResourceID(UUID())
            let outcome = Outcome.Result.done(written: [WrittenStream(stream: stream, version: 3)])
            try await fixture.project([events[1], events[2], try fixture.outcome(operation, outcome)])
            let done = "SELECT count(*) AS value FROM operations WHERE status = 'done'"
            #expect(try await fixture.count(done) == 0)
            let still = try await fixture.projector.redrive(stream, tenant: fixture.tenant)
            #expect(still.reason?.contains("names another event before it") == true)
            let hash = try ProjectedEvent(events[0]).hash
            _ = try await fixture.schema.asAdministrator("UPDATE streams SET hash = $1", [.text(hash)])
            #expect(try await fixture.projector.redrive(stream, tenant: fixture.tenant).applied == 2)
            #expect(try await fixture.count(done) == 1)
        }
    }

    @Test("A stream with a gap is shown with what is missing, and how long it waits")
    func waiting() async throws {
        try await ProjectionFixture.run { fixture in
            let ids = (0..<3).map { _ in ResourceID(UUID()) }
            for id in ids {
                let events = try fixture.stream(id, versions: 5)
                try await fixture.project([events[0], events[3], events[4]])
            }
            let reader = ParkedStreamReader(pool: fixture.pool)
            let first = try await reader.list(nil, after: nil, limit: 2, tenant: fixture.tenant)
            #expect(first.count == 2)
            let rest = try await reader.list(.waiting, after: first.last?.stream, limit: 2, tenant: fixture.tenant)
            #expect((first + rest).map(\.stream) == ids.map { StreamName(kind: Policy.kind, id: $0).text }.sorted())
            let json = try #require(rest.first).json
            #expect(json["state"] == .string("waiting"))
            #expect(json["missing"] == .object(["from": .integer(2), "to": .integer(3)]))
            #expect(try #require(json["waitingSeconds"]?.numberValue) >= 0)
            #expect(try await reader.list(.parked, after: nil, limit: 2, tenant: fixture.tenant).isEmpty)
            #expect(try await reader.list(nil, after: nil, limit: 2, tenant: TenantID("other")).isEmpty)
        }
    }

    @Test("A stream whose first event hasn't come is shown, and what is held of it released by that event")
    func waitingForTheFirst() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            let events = try fixture.stream(id, versions: 3)
            try await fixture.project([events[2]])
            try await fixture.project([events[1], events[2]])
            let reader = ParkedStreamReader(pool: fixture.pool)
            let waiting = try await reader.list(.waiting, after: nil, limit: 10, tenant: fixture.tenant)
            #expect(waiting.map(\.stream) == [StreamName(kind: Policy.kind, id: id).text])
            #expect(waiting.first?.held == 2)
            #expect(waiting.first?.json["missing"] == .object(["from": .integer(1), "to": .integer(1)]))
            try await fixture.project([events[0]])
            #expect(try await fixture.count(Self.head, name(id)) == 3)
            #expect(try await fixture.count(Self.held, name(id)) == 0)
        }
    }

    @Test("A projector that holds an event while another applies it leaves nothing held")
    func heldByOneAppliedByAnother() async throws {
        try await ProjectionFixture.run { fixture in
            for _ in 0..<15 {
                let events = try fixture.stream(ResourceID(UUID()), versions: 3)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await fixture.project([events[2]]) }
                    group.addTask { try await fixture.project(events) }
                    group.addTask { try await fixture.project([events[1]]) }
                    try await group.waitForAll()
                }
            }
            #expect(try await fixture.count("SELECT count(*) AS value FROM streams WHERE version = 3") == 15)
            #expect(try await fixture.count("SELECT count(*) AS value FROM held_events") == 0)
        }
    }

    @Test("Two projectors at once, one with what the other has: no head goes back")
    func twoProjectors() async throws {
        try await ProjectionFixture.run { fixture in
            let id = ResourceID(UUID())
            let events = try fixture.stream(id, versions: 20)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await fixture.project(events) }
                group.addTask { try await fixture.project(Array(events.prefix(1))) }
                group.addTask { try await fixture.project(Array(events.prefix(7))) }
                try await group.waitForAll()
            }
            #expect(try await fixture.count(Self.head, name(id)) == 20)
            #expect(try await fixture.count("SELECT max(version) AS value FROM resources") == 20)
        }
    }

    @Test("Two projectors at once with the same new streams, in opposite orders: each is applied once, and none parked")
    func newStreamsTwice() async throws {
        try await ProjectionFixture.run { fixture in
            for _ in 0..<10 {
                let streams = try (0..<30).map { _ in try fixture.stream(ResourceID(UUID()), versions: 2) }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await fixture.project(streams.flatMap(\.self)) }
                    group.addTask { try await fixture.project(streams.reversed().flatMap(\.self)) }
                    try await group.waitForAll()
                }
            }
            #expect(try await fixture.count("SELECT count(*) AS value FROM streams WHERE version = 2") == 300)
            #expect(try await fixture.count("SELECT count(*) AS value FROM streams") == 300)
            #expect(try await fixture.count("SELECT count(*) AS value FROM audit_events") == 600)
            #expect(try await fixture.count("SELECT count(*) AS value FROM held_events") == 0)
        }
    }

    @Test("A refused step is undone, and nothing of an ended workflow stays in the outbox")
    func workflow() async throws {
        try await ProjectionFixture.run { fixture in
            let outbox = "SELECT count(*) AS value FROM command_outbox"
            let started = try await fixture.start(fixture.newWorkflow())
            let id = started.id
            #expect(try await fixture.count(outbox) == 1)
            let step = try #require(started.awaited)
            let refusal = Rejection(status: 422, problem: "no-policies", detail: "There are none.")
            try await fixture.project([try fixture.outcome(step, .rejected(refusal))])
            let undoing = try #require(try await fixture.workflow(id))
            #expect(undoing.status == .undoing)
            #expect(try await fixture.count(outbox) == 1)
            let compensation = try #require(undoing.awaited)
            #expect(compensation != step)
            // The step's outcome once more changes nothing.
            try await fixture.project([try fixture.outcome(step, .done(written: []))])
            try await fixture.project([try fixture.outcome(compensation, .done(written: []))])
            #expect(try await fixture.workflow(id)?.status == .undone)
            #expect(try await fixture.count(outbox) == 0)
            #expect(try await fixture.count("SELECT count(*) AS value FROM workflow_log") == 3)
            let rejected = "SELECT count(*) AS value FROM operations WHERE status = 'rejected' AND id = $1"
            #expect(try await fixture.count(rejected, [.uuid(step.uuid)]) == 1)
        }
    }

    @Test("Operations go with the time that their addresses promise")
    func pruning() async throws {
        try await ProjectionFixture.run { fixture in
            _ = try await fixture.schema.asAdministrator(
                """
                INSERT INTO operations (tenant, id, status, issued_at) SELECT tenant, gen_random_uuid(), 'pending', \
                clock_timestamp() - make_interval(days => day) FROM generate_series(0, 59) AS day, \
                unnest(ARRAY['another', 'demo', 'the-last']) AS tenant
                """)
            _ = try await fixture.schema.asAdministrator(
                """
                INSERT INTO operations (tenant, id, status, issued_at) SELECT 'demo', gen_random_uuid(), 'done', \
                clock_timestamp() - interval '40 days' FROM generate_series(1, 2500)
                """)
            let pool = PostgresPool(fixture.schema.configuration, role: .relay)
            let housekeeping = GatewayHousekeeping(
                pool: pool, operationDays: 30, refusalDays: 90, scheduleRunDays: 400, deadLetterDays: 90,
                bus: InMemoryMessageBus(logger: .tests),
                metrics: fixture.metrics, logger: .tests)
            try await housekeeping.prune()
            try await housekeeping.count()
            for tenant in ["another", "demo", "the-last"] {
                let left = "SELECT count(*) AS value FROM operations WHERE tenant = $1"
                #expect(try await fixture.count(left, [.text(tenant)]) == 30)
            }
            _ = try await fixture.schema.asAdministrator("DELETE FROM operations")
            try await housekeeping.prune()
            pool.shutDown()
        }
    }
}
