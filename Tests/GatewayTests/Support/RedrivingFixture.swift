import AgentRuntime
import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence

@testable import Gateway

/// The gateway's schema with what keeps dead letters and sends them again, and letters as agents write them.
struct RedrivingFixture: Sendable {
    let projection: ProjectionFixture
    let relayPool: PostgresPool
    let bus = InMemoryMessageBus(logger: .tests)
    let old = Data(repeating: 1, count: 32)
    let new = Data(repeating: 2, count: 32)
    static let now = Timestamp(microseconds: 1_770_000_000_000_000)
    /// Ten days before: older than some agents' inboxes.
    static let issued = now.adding(seconds: -10 * 86_400)

    var tenant: TenantID { projection.tenant }
    var store: DeadLetterStore { DeadLetterStore(pool: projection.pool) }

    static func run(_ body: @escaping @Sendable (RedrivingFixture) async throws -> Void) async throws {
        try await ProjectionFixture.run { projection in
            let relayPool = PostgresPool(projection.schema.configuration, role: .relay)
            let fixture = RedrivingFixture(projection: projection, relayPool: relayPool)
            _ = try await fixture.bus.createTopics([TopicSpecification(topic: Domain.policy.commands, partitions: 1)])
            try await body(fixture)
            relayPool.shutDown()
        }
    }

    /// The seal of the gateway now: a new key signs, the old one is in the archive.
    func seal() throws -> RequestSeal {
        RequestSeal(keys: try CommandKeyRing(signing: "new", keys: ["new": new], verifyOnly: ["old": old]))
    }

    func judge() throws -> LetterJudge { LetterJudge(seals: [.policy: try seal()]) }

    func redriver() throws -> Redriver { Redriver(pool: projection.pool, judge: try judge(), wakeRelay: {}) }

    /// Takes letters from their topic.
    func take(_ records: [IncomingRecord], keptDays: Int = 90) async throws {
        try await DeadLetterIntake(
            pool: projection.pool, judge: try judge(), engine: projection.engine, keptDays: keptDays,
            clock: { Self.now }, metrics: projection.metrics, logger: .tests
        ).handle(records)
    }

    /// How much may wait, for letters that find room.
    var roomy: Admission {
        Admission(bounds: AdmissionBounds(domain: 1_000, tenant: 1_000), metrics: projection.metrics)
    }

    /// Sends what is to be sent, as long as its agent has room.
    func send(_ admission: Admission? = nil, left expected: Int = 0) async throws {
        let shutdown = ShutdownSignal()
        let wakeUps = RelayWakeUps()
        let relay = RedriveRelay(
            relayPool: relayPool, pool: projection.pool, leases: PostgresLeaseStore(pool: relayPool),
            issuer: CommandIssuer(
                publisher: try bus.makePublisher(), seals: [.policy: try seal()], failpoints: .none,
                clock: { Self.now }, deadlineSeconds: 5),
            judge: try judge(), admission: admission ?? roomy, holder: "test", wakeUps: wakeUps,
            metrics: projection.metrics, logger: .tests)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await relay.run(until: shutdown) }
            try await eventually("nothing is left to send") {
                let left = "SELECT count(*) AS value FROM dead_letters WHERE state = 'redriven' AND sent_at IS NULL"
                return try await projection.count(left) == expected
            }
            shutdown.request()
            wakeUps.wake()
            try await group.waitForAll()
        }
    }

    /// What stands on the topic of commands.
    func sent() async throws -> [IncomingRecord] { try await TopicReader(bus: bus).all(of: Domain.policy.commands) }

    /// A command that the gateway sealed with its old key.
    func command(_ id: MessageID = MessageID(UUID()), tenant: TenantID? = nil) throws -> TestMessage {
        var message = TestMessage(
            type: DeletePolicy.type, body: Array(#"{"id":"x"}"#.utf8),
            subject: StreamName(kind: Policy.kind, id: ResourceID(UUID())), tenant: tenant ?? self.tenant, id: id)
        message.attributes.time = Self.issued
        return message
    }

    /// A message as its agent gives it up.
    func letter(
        _ message: TestMessage, topic: Topic = Domain.policy.commands, offset: Int = 7,
        reason: DeadLetterReason = .failed, forging change: (inout [RecordHeader]) -> Void = { _ in }
    ) throws -> IncomingRecord {
        let ring = try CommandKeyRing(signing: "old", keys: ["old": old])
        let request = try RequestSeal(keys: ring).seal(
            message.request, topic: topic, common: message.attributes, body: message.body)
        var headers = (message.attributes.headers + request.headers).map { RecordHeader(name: $0.name, text: $0.value) }
        change(&headers)
        let attributes = DeadLetterAttributes(
            reason: reason, detail: "Broken", topic: topic, partition: 0, offset: offset, attempts: 4)
        headers += attributes.headers.map { RecordHeader(name: $0.name, text: $0.value) }
        return IncomingRecord(
            topic: Domain.policy.deadLetters, partition: 0, offset: 0, key: message.attributes.key, headers: headers,
            value: message.body, timestamp: Self.now.microseconds / 1_000)
    }

    /// The only letter of the tenant.
    func only(_ tenant: TenantID? = nil) async throws -> DeadLetter {
        let letters = try await store.list(
            DeadLetterFilter(), before: nil, limit: 10, tenant: tenant ?? self.tenant)
        guard letters.count == 1, let letter = letters.first else {
            throw TestFailure("\(letters.count) letters instead of one")
        }
        return letter
    }

    /// Where an operation stands.
    func status(of operation: ResourceID) async throws -> Gateway.Operation? {
        try await OperationStore(pool: projection.pool).find(operation, tenant: tenant)
    }
}
