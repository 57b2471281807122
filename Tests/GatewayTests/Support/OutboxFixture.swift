import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence

@testable import Gateway

/// Workflows of one step in domains of the test's own, and what sends their commands.
struct OutboxFixture: Sendable {
    /// Which of the two domains, each with a topic of commands.
    enum Place: CaseIterable {
        case first
        case second
    }

    let projection: ProjectionFixture
    let relayPool: PostgresPool
    let bus: any MessageBus
    let keys: TestKeys
    let domains: [Place: Domain]
    let metrics = MetricsRegistry()

    var leases: PostgresLeaseStore { PostgresLeaseStore(pool: relayPool) }

    /// Makes the gateway's schema, gives the fixture to the test and drops the schema.
    static func run(on broker: TestBroker, _ body: @escaping @Sendable (OutboxFixture) async throws -> Void)
        async throws
    {
        try await ProjectionFixture.run { projection in
            let relayPool = PostgresPool(projection.schema.configuration, role: .relay)
            let keys = try TestKeys()
            let bus = broker.bus()
            let fixture = OutboxFixture(
                projection: projection, relayPool: relayPool, bus: bus, keys: keys,
                domains: [
                    .first: Domain(rawValue: TestSchema.randomService()),
                    .second: Domain(rawValue: TestSchema.randomService()),
                ])
            try await body(fixture)
            await bus.close()
            relayPool.shutDown()
            try keys.remove()
        }
    }

    /// The same outbox before another broker.
    func with(bus: any MessageBus) -> OutboxFixture {
        OutboxFixture(projection: projection, relayPool: relayPool, bus: bus, keys: keys, domains: domains)
    }

    // MARK: - Topics

    func topic(_ place: Place) -> Topic { domains[place, default: .gateway].commands }

    func make(_ place: Place) async throws {
        _ = try await bus.createTopics([TopicSpecification(topic: topic(place), partitions: 1)])
    }

    func makeTopics() async throws { for place in Place.allCases { try await make(place) } }

    /// Deletes a topic and returns once no broker knows it any more.
    func delete(_ place: Place) async throws {
        if let bus = bus as? KafkaMessageBus { try await bus.deleteTopic(topic(place)) }
        if let bus = bus as? InMemoryMessageBus { bus.deleteTopic(topic(place)) }
        try await eventually("the topic is gone") {
            do throws(BusError) {
                _ = try await bus.partitionCount(of: topic(place))
                return false
            } catch {
                return error.code == .unknownTopic
            }
        }
    }

    func makeAgain(_ place: Place) async throws {
        try await delete(place)
        try await make(place)
    }

    /// The ids of the commands that a topic holds, in its order; none while it isn't there.
    func sent(_ place: Place) async throws -> [String] {
        do {
            return try await TopicReader(bus: bus).all(of: topic(place)).compactMap { $0.text("ce_id") }
        } catch let error as BusError {
            guard error.isRetryable else { throw error }
            return []
        }
    }

    // MARK: - Workflows

    /// Starts a workflow whose step sends a command to a domain.
    /// - Returns: the command's id.
    func start(_ place: Place) async throws -> String {
        let domain = domains[place, default: .gateway]
        let step = WorkflowDefinition.Step(
            name: "only", makes: Policy.kind, timeOutSeconds: 600, events: [],
            command: { _, _, id, _ in
                StepCommand(
                    type: MessageType(domain: domain, name: "do-it"),
                    subject: StreamName(kind: Policy.kind, id: id), body: Array("{}".utf8))
            },
            compensation: { _, _ in nil })
        let definition = WorkflowDefinition.ID(kind: "test", version: 1)
        let engine = WorkflowEngine(
            definitions: WorkflowDefinitions([WorkflowDefinition(id: definition, steps: [step])]),
            identities: projection.engine.identities, policy: CompensationPolicy(), compensates: true)
        let now = ProjectionFixture.time
        let workflow = Workflow(
            id: ResourceID(UUID()), version: 1, definition: definition, organisation: ResourceID(UUID()),
            requester: Requester(subject: "anna", roles: [.complianceOfficer]), correlation: CorrelationID(UUID()),
            status: .running, steps: [WorkflowStep(name: "only")], awaited: nil, deadline: nil, reason: nil,
            startsOn: CalendarDate(daysSince1970: 20_000), createdAt: now, updatedAt: now)
        let tenant = projection.tenant
        let started = try await projection.pool.withTransaction(tenant: tenant) { connection in
            try await engine.start([workflow], tenant: tenant, on: connection)
        }
        guard let command = started.first?.steps.first?.command else { throw TestFailure("no command was sent") }
        return command.text
    }

    /// Takes a step's command out of the outbox, as its end does.
    func end(_ command: String) async throws {
        _ = try await projection.schema.asAdministrator(
            "DELETE FROM command_outbox WHERE headers LIKE '%' || $1 || '%'", [.text(command)])
    }

    /// How many commands the cluster has not got.
    func unsent() async throws -> Int {
        try await count(
            "SELECT count(*) AS value FROM command_outbox WHERE sent_to IS DISTINCT FROM $1",
            [.text(try await bus.clusterID())])
    }

    /// A number that a statement with one row and one column `value` gives, behind all policies.
    func count(_ text: String, _ parameters: [Parameter] = []) async throws -> Int {
        try await projection.count(text, parameters)
    }

    func losses(_ place: Place) -> Double? {
        metrics.value("dora_topics_lost_total", labels: ["topic": topic(place).rawValue])
    }

    // MARK: - Sending

    /// Sends while the body runs.
    func relaying(_ body: @Sendable () async throws -> Void) async throws {
        let publisher = try bus.makePublisher()
        let seals = Dictionary(uniqueKeysWithValues: domains.values.map { ($0, RequestSeal(keys: keys.ring)) })
        let relay = CommandOutboxRelay(
            outbox: CommandOutbox(pool: relayPool), leases: leases, bus: bus,
            issuer: CommandIssuer(
                publisher: publisher, seals: seals, failpoints: .none, clock: ServiceFoundation.clock,
                deadlineSeconds: 5),
            holder: "a", wakeUps: RelayWakeUps(), metrics: metrics, logger: .tests)
        let shutdown = ShutdownSignal()
        let result: Result<Void, any Error>
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await relay.run(until: shutdown) }
                let result: Result<Void, any Error>
                do { result = .success(try await body()) } catch { result = .failure(error) }
                shutdown.request()
                try await group.waitForAll()
                try result.get()
            }
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await publisher.close()
        try result.get()
    }
}
