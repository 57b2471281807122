import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence

@testable import Gateway

/// Schedules of an organisation in the gateway's schema, and a scheduler that looks when a test wants it to.
struct ScheduleFixture: Sendable {
    let base: ProjectionFixture
    let relayPool: PostgresPool
    let organisation: Organisation
    let owner = Requester(subject: "anna", roles: [.complianceOfficer])

    var engine: ScheduleEngine { ScheduleEngine(workflows: base.engine) }

    static func run(_ body: @escaping @Sendable (ScheduleFixture) async throws -> Void) async throws {
        try await ProjectionFixture.run { base in
            let organisation = Organisation(
                id: ResourceID(UUID()), version: 1, name: "Hafenbank", legalEntityIdentifier: nil,
                entityType: "credit-institution", country: "DE", currency: "EUR", employees: 900,
                annualTurnover: 210_000_000, balanceSheetTotal: 6_400_000_000, size: "large",
                simplifiedFramework: false, identifiedForThreatLedTesting: false, obligations: 1,
                createdAt: ProjectionFixture.time, updatedAt: ProjectionFixture.time)
            let fixture = ScheduleFixture(
                base: base, relayPool: PostgresPool(base.schema.configuration, role: .relay),
                organisation: organisation)
            try await fixture.keepOrganisation()
            try await body(fixture)
            fixture.relayPool.shutDown()
        }
    }

    private func keepOrganisation() async throws {
        let body = String(decoding: try CanonicalJSON.encode(organisation), as: UTF8.self)
        try await base.pool.withTransaction(tenant: base.tenant) { connection in
            _ = try await connection.run(
                Statement(
                    """
                    INSERT INTO resources (tenant, kind, id, version, created_at, updated_at, body, filters) \
                    VALUES ($1, 'organisation', $2, 1, now(), now(), $3, '{}')
                    """, [.text(base.tenant.text), .uuid(organisation.id.uuid), .text(body)]))
        }
    }

    /// Sets the clock.
    func set(_ time: Timestamp) {
        base.clock.advance(seconds: Double(time.microseconds - base.clock.now.microseconds) / 1_000_000)
    }

    /// Lets a gateway look for what is due.
    func look() async throws {
        try await Scheduler(
            relayPool: relayPool, pool: base.pool, engine: engine, leases: PostgresLeaseStore(pool: relayPool),
            holder: "test", failpoints: .none, metrics: base.metrics, logger: .tests, wakeOutbox: {}
        ).look()
    }

    func create(_ trigger: ScheduleTrigger) async throws -> StoredSchedule {
        let schedule = Schedule(
            id: ResourceID(UUID()), version: 1, name: "Nightly", organisation: organisation.id, workflow: "assessment",
            trigger: trigger, isEnabled: true, owner: owner, createdAt: base.clock.now, updatedAt: base.clock.now,
            requestHash: "")
        return try await inTransaction { try await engine.create(schedule, tenant: base.tenant, on: $0) }
    }

    func enable(_ made: StoredSchedule, _ isEnabled: Bool) async throws {
        _ = try await inTransaction { connection in
            try await engine.update(
                made.schedule.id, isEnabled ? "resumed" : "paused", by: "ben", expecting: nil, tenant: base.tenant,
                on: connection
            ) { $0.isEnabled = isEnabled }
        }
    }

    func change(
        _ made: StoredSchedule, expecting version: Int, _ change: @escaping @Sendable (inout Schedule) -> Void
    ) async throws {
        _ = try await inTransaction { connection in
            try await engine.update(
                made.schedule.id, "updated", by: "ben", expecting: version, tenant: base.tenant, on: connection, change)
        }
    }

    func delete(_ made: StoredSchedule, expecting version: Int) async throws {
        try await inTransaction { connection in
            try await engine.delete(
                made.schedule.id, by: "ben", expecting: version, tenant: base.tenant, on: connection)
        }
    }

    /// A schedule as the database holds it.
    func schedule(_ made: StoredSchedule) async throws -> StoredSchedule {
        let found = try await inTransaction { connection in
            try await ScheduleStore.find(made.schedule.id, tenant: base.tenant, on: connection)
        }
        guard let found else { throw TestFailure("the schedule is gone") }
        return found
    }

    func runs(_ made: StoredSchedule) async throws -> [ScheduleRun] {
        try await inTransaction { connection in
            try await ScheduleStore.runs(
                of: made.schedule.id, before: nil, limit: 100, tenant: base.tenant, on: connection)
        }
    }

    func history(_ made: StoredSchedule) async throws -> [ScheduleLogEntry] {
        try await inTransaction { connection in
            try await ScheduleStore.history(
                of: made.schedule.id, after: 0, limit: 100, tenant: base.tenant, on: connection
            ).map(\.entry)
        }
    }

    /// A policy's stream: an event of each type. One that is deleted has no state any more.
    func policy(types: [String], of organisation: ResourceID? = nil) throws -> [IncomingRecord] {
        let id = ResourceID(UUID())
        let owner = organisation ?? self.organisation.id
        var previous = EventAttributes.noHash
        return try types.enumerated().map { index, type in
            let time = ProjectionFixture.time.text
            let state = #"{"createdAt":"\#(time)","organisation":"\#(owner.text)","title":"\#(index)"}"#
            return try base.event(
                StreamName(kind: Policy.kind, id: id), type, version: index + 1, previous: &previous,
                resource: type == "policy-deleted" ? .removed : .state(Array(state.utf8)))
        }
    }

    private func inTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        try await base.pool.withTransaction(tenant: base.tenant) { try await body($0) }
    }
}
