import AgentRuntime
import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence

@testable import Gateway

/// The gateway's schema with a projector on it, and events as agents publish them.
struct ProjectionFixture: Sendable {
    let schema: TestSchema
    let pool: PostgresPool
    let engine: WorkflowEngine
    let metrics = MetricsRegistry()
    let tenant: TenantID
    /// The time that workflows and schedules go by.
    let clock: TestClock

    /// Makes the schema, gives the fixture to the test and drops the schema.
    static func run(_ body: @escaping @Sendable (ProjectionFixture) async throws -> Void) async throws {
        try await TestSlots.agents.run {
            try await TestSchema.run { schema in
                try await Migrator(migrations: try GatewayService.migrations()).migrate(schema.configuration)
                let secret = try MessageAuthenticationKey(bytes: [UInt8](repeating: 7, count: 32))
                let pool = PostgresPool(schema.configuration, role: .runtime)
                let clock = TestClock(ProjectionFixture.time)
                try await body(
                    ProjectionFixture(
                        schema: schema, pool: pool,
                        engine: WorkflowEngine(
                            definitions: .all, identities: IdentityFactory(secret: secret),
                            policy: CompensationPolicy(
                                tries: 3, secondsPerTry: 60, firstPauseSeconds: 5, longestStepSeconds: 600),
                            compensates: true, clock: DatabaseClock { _ in clock.now }),
                        tenant: try TenantID("demo"), clock: clock))
                pool.shutDown()
            }
        }
    }

    /// The projector.
    var projector: Projector { projector(engine) }

    private func projector(_ engine: WorkflowEngine) -> Projector {
        Projector(
            pool: pool, engine: engine, failpoints: .none, metrics: metrics, logger: .tests, checksHistory: true,
            wakeOutbox: {})
    }

    /// Projects events in one batch, as a gateway with other definitions where they are given.
    func project(_ events: [IncomingRecord], _ other: WorkflowEngine? = nil) async throws {
        try await projector(other ?? engine).handle(events)
    }

    /// The events of a policy's stream, each named by the next; a version that is broken can be read and not applied.
    func stream(_ id: ResourceID, versions: Int, broken: Int? = nil) throws -> [IncomingRecord] {
        var previous = EventAttributes.noHash
        return try (1...versions).map { version in
            let state = #"{"createdAt":"\#(version == broken ? "soon" : Self.time.text)","title":"\#(version)"}"#
            return try event(
                StreamName(kind: Policy.kind, id: id), "policy-updated", version: version, previous: &previous,
                resource: .state(Array(state.utf8)))
        }
    }

    /// The next event of a stream, which names the one before and is named by the one after.
    func event(
        _ stream: StreamName, _ type: String, version: Int, previous: inout String, resource: ResourceChange
    ) throws -> IncomingRecord {
        let attributes = attributes(stream, type)
        let event = EventAttributes(streamVersion: version, previousHash: previous)
        let body = try EventBody.join(requestedBy: "anna", details: Array("{}".utf8), resource: resource)
        previous = try EventHash.of(attributes: attributes, event: event, body: body)
        return try record(attributes, event, body)
    }

    /// The events of a stream that has the first ones of another and goes on otherwise.
    func stream(
        _ id: ResourceID, versions: Int, since common: Int, of events: [IncomingRecord]
    ) throws -> [IncomingRecord] {
        let kept = Array(events.prefix(common))
        var previous = try kept.last.map { try ProjectedEvent($0).hash } ?? EventAttributes.noHash
        return kept
            + (try (common + 1...versions).map { version in
                let state = #"{"createdAt":"\#(Self.time.text)","title":"another \#(version)"}"#
                let attributes = attributes(StreamName(kind: Policy.kind, id: id), "policy-updated")
                let event = EventAttributes(streamVersion: version, previousHash: previous)
                let body = try EventBody.join(
                    requestedBy: "anna", details: Array("{}".utf8), resource: .state(Array(state.utf8)))
                previous = try EventHash.of(attributes: attributes, event: event, body: body)
                return try record(attributes, event, body)
            })
    }

    /// The event of a command that wrote nothing else.
    func outcome(_ operation: ResourceID, _ result: Outcome.Result) throws -> IncomingRecord {
        let event = EventAttributes(
            streamVersion: 1, previousHash: EventAttributes.noHash,
            outcome: Outcome(operation: operation, result: result))
        let body = try EventBody.join(requestedBy: "anna", details: Array("{}".utf8), resource: .none)
        return try record(attributes(StreamName(kind: .operation, id: operation), "operation-ended"), event, body)
    }

    /// A number that a statement with one row and one column `value` gives, behind all policies.
    func count(_ text: String, _ parameters: [Parameter] = []) async throws -> Int {
        try await schema.count(text, parameters)
    }

    /// A workflow as the database holds it.
    func workflow(_ id: ResourceID) async throws -> Workflow? {
        try await pool.withTransaction(tenant: tenant) { connection in
            try await WorkflowStore.find(id, tenant: tenant, on: connection)?.workflow()
        }
    }

    /// A workflow of that definition that nobody has started yet.
    func newWorkflow(_ definition: WorkflowDefinition = .assessment) -> Workflow {
        Workflow(
            id: ResourceID(UUID()), definition, organisation: ResourceID(UUID()),
            requester: Requester(subject: "anna", roles: [.complianceOfficer]), correlation: CorrelationID(UUID()),
            startsOn: CalendarDate(daysSince1970: 20_000), at: clock.now)
    }

    /// Starts a workflow.
    func start(_ workflow: Workflow, _ other: WorkflowEngine? = nil) async throws -> Workflow {
        let started = try await pool.withTransaction(tenant: tenant) { connection in
            try await (other ?? engine).start([workflow], tenant: tenant, on: connection)
        }
        guard let first = started.first else { throw TestFailure("nothing was started") }
        return first
    }

    /// Lets a workflow's deadline pass.
    func elapse(_ id: ResourceID, _ other: WorkflowEngine? = nil) async throws {
        if let deadline = try await workflow(id)?.deadline, deadline > clock.now {
            clock.advance(seconds: Double(deadline.microseconds - clock.now.microseconds) / 1_000_000)
        }
        try await pool.withTransaction(tenant: tenant) { connection in
            try await (other ?? engine).elapse(id, tenant: tenant, on: connection)
        }
    }

    static let time = Timestamp(microseconds: 1_764_000_000_000_000)

    private func attributes(_ stream: StreamName, _ name: String) -> MessageAttributes {
        MessageAttributes(
            id: MessageID(UUID()), type: MessageType(domain: .policy, name: name), source: "/policy-analyzer",
            subject: stream, time: Self.time, tenant: tenant, correlation: CorrelationID(UUID()),
            causation: MessageID(UUID()))
    }

    private func record(
        _ attributes: MessageAttributes, _ event: EventAttributes, _ body: [UInt8]
    ) throws -> IncomingRecord {
        let headers = attributes.headers + (try event.headers())
        return IncomingRecord(
            topic: Domain.policy.events, partition: 0, offset: 0, key: attributes.key,
            headers: headers.map { RecordHeader(name: $0.name, text: $0.value) }, value: body, timestamp: 0)
    }
}
