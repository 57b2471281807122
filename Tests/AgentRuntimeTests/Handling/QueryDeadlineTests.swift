import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence
import Synchronization
import Testing

@testable import AgentRuntime

/// A query is waited for until it expires, whatever is away, in one process.
@Suite("A query's deadline", .timeLimit(.minutes(1)))
struct QueryDeadlineTests {
    /// A publisher that never hears from the broker.
    private struct SilentPublisher: MessagePublisher {
        func publish(
            _ records: [OutgoingRecord], within limit: Duration?
        ) async throws(BusError) -> [RecordPosition] {
            do { try await TestGate().wait() } catch {
                throw BusError(code: .cancelled, message: "the task was cancelled", isRetryable: true)
            }
            return []
        }

        func close(within grace: Duration) async -> Int { 0 }
    }

    /// A program that the agent needs and that isn't there.
    private struct ProgramAway: InfrastructureAway {}

    /// An agent's queries over a store and a bus in memory, at a time that the test sets.
    private struct Bench: Sendable {
        let store = InMemoryStore(StoreConfiguration(domain: LedgerScope.current.domain))
        let bus = InMemoryMessageBus(partitions: 1, logger: .tests)
        let metrics = MetricsRegistry()
        let clock = TestClock(ServiceFoundation.clock())
        let keys: TestKeys
        let replies = ReplyAddress(topic: Topic(rawValue: "test.replies"), partition: 1)

        init() async throws {
            keys = try TestKeys()
            _ = try await bus.createTopics([TopicSpecification(topic: replies.topic, partitions: 2)])
        }

        func processor(publisher: (any MessagePublisher)? = nil) throws -> QueryProcessor<LedgerAgent> {
            let agent = try LedgerAgent(
                configuration: Configuration(keys: [], environment: [:], file: nil))
            let letters = DeadLetters(
                topic: LedgerScope.current.domain.deadLetters, publisher: try bus.makePublisher(), metrics: metrics,
                logger: .tests)
            let domain = LedgerScope.current.domain
            // No query of this suite reaches the log, so nothing is ever connected to.
            let unused = PostgresPool(
                try DatabaseConfiguration(url: "postgresql://localhost/unused", schema: "unused"), role: .relay)
            let log = LogQueries(
                service: "ledger", domain: domain,
                verifier: PostgresLogVerifier(
                    pool: unused, service: "ledger", domain: domain, keys: JSONWebKeySet(keys: [:])),
                pool: unused)
            return QueryProcessor(
                agent: agent,
                handlers: Dictionary(uniqueKeysWithValues: agent.subscriptions.map { ($0.type, $0) }), log: log,
                store: store,
                seal: RequestSeal(keys: keys.ring), deadLetters: letters,
                publisher: try publisher ?? bus.makePublisher(), replies: ReplyTopics(bus: bus), metrics: metrics,
                logger: .tests, clock: { clock.now })
        }

        /// A query for a ledger that isn't there, as it comes from the topic.
        func query(
            _ id: ResourceID = .random, replyTo: ReplyAddress? = nil, expiresIn seconds: Double
        ) throws -> IncomingRecord {
            let message = try TestMessage(
                asking: ReadLedger(id: id), of: StreamName(kind: Ledger.kind, id: id), tenant: .first,
                replyTo: replyTo ?? replies, expires: clock.now.adding(seconds: seconds), roles: [.auditor])
            let topic = LedgerScope.current.domain.queries
            let record = try MessageSender(bus: bus, keys: keys).record(message, topic: topic)
            return IncomingRecord(
                topic: topic, partition: 0, offset: 0, key: record.key, headers: record.headers, value: record.value,
                timestamp: 0)
        }

        func count(_ result: String) -> Double {
            let labels: MetricLabels = ["type": ReadLedger.type.text, "result": result]
            return metrics.value("dora_messages_handled_total", labels: labels) ?? 0
        }

        func letters() async throws -> [IncomingRecord] {
            try await TopicReader(bus: bus).all(of: LedgerScope.current.domain.deadLetters)
        }

        func answers() async throws -> [IncomingRecord] { try await TopicReader(bus: bus).all(of: replies.topic) }
    }

    private func with(
        beforeAnswer: (@Sendable (ResourceID) async throws -> Void)? = nil, _ body: (Bench) async throws -> Void
    ) async throws {
        try await LedgerScope.$current.withValue(.random(beforeAnswer: beforeAnswer)) {
            let bench = try await Bench()
            try await body(bench)
            try bench.keys.remove()
        }
    }

    @Test("a broker that is away is waited for until the query expires, and then it is given up") func brokerAway()
        async throws
    {
        try await with { bench in
            let processor = try bench.processor()
            let query = try bench.query(expiresIn: 5)
            bench.bus.setReachable(false)
            await #expect(throws: BatchError.self) { try await processor.handle([query]) }
            bench.clock.advance(seconds: 4)
            await #expect(throws: BatchError.self) { try await processor.handle([query]) }
            bench.clock.advance(seconds: 1)
            try await processor.handle([query])
            #expect(bench.count("expired") == 1)
            bench.bus.setReachable(true)
            #expect(try await bench.answers().isEmpty)
            #expect(try await bench.letters().isEmpty)
        }
    }

    @Test("an answer that can't be delivered is given up when the query expires") func silence() async throws {
        try await with { bench in
            try await bench.processor(publisher: SilentPublisher()).handle([try bench.query(expiresIn: 0.2)])
            #expect(bench.count("expired") == 1)
            #expect(bench.count("answered") == 0)
            #expect(try await bench.letters().isEmpty)
        }
    }

    @Test("a handler that waits longer than the asker is cancelled") func slowHandler() async throws {
        let isOver = TestGate()
        try await with(beforeAnswer: { _ in
            defer { isOver.open() }
            try await TestGate().wait()
        }) { bench in
            try await bench.processor().handle([try bench.query(expiresIn: 0.2)])
            #expect(isOver.isOpen)
            #expect(bench.count("expired") == 1)
            #expect(try await bench.answers().isEmpty)
        }
    }

    @Test("what is away for one query keeps none of its batch from being answered") func oneOfABatch() async throws {
        let held = ResourceID.random
        let hasFailed = TestGate()
        try await with(beforeAnswer: { id in
            if id == held {
                hasFailed.open()
                throw ProgramAway()
            }
            try await hasFailed.wait()
            // The rest of its work, which a cancellation would end.
            try await Task.sleep(for: .milliseconds(200))
        }) { bench in
            let batch = [try bench.query(held, expiresIn: 60), try bench.query(expiresIn: 60)]
            await #expect(throws: BatchError.self) { try await bench.processor().handle(batch) }
            #expect(bench.count("answered") == 1)
            #expect(try await bench.answers().map { $0.text("ce_status") } == ["404"])
        }
    }

    @Test("a reply topic or partition that doesn't exist is poison", arguments: ["test.nowhere:0", "test.replies:2"])
    func nowhere(_ address: String) async throws {
        try await with { bench in
            let missing = try #require(ReplyAddress(text: address))
            let bad = try bench.query(replyTo: missing, expiresIn: 60)
            try await bench.processor().handle([bad, try bench.query(expiresIn: 60)])
            let letters = try await bench.letters()
            #expect(letters.map { $0.text("ce_id") } == [bad.text("ce_id")])
            #expect(letters.first?.text("dora_reason") == "unreadable")
            #expect(letters.first?.text("dora_detail")?.contains(address) == true)
            #expect(try await bench.answers().count == 1)
            #expect(bench.count("expired") == 0)
        }
    }

    @Test("a reply topic that is made a moment later is found") func madeLater() async throws {
        try await with { bench in
            let later = ReplyAddress(topic: Topic(rawValue: "test.later"), partition: 0)
            let topics = ReplyTopics(bus: bench.bus)
            async let isThere = topics.contain(later)
            _ = try await bench.bus.createTopics([TopicSpecification(topic: later.topic, partitions: 1)])
            #expect(try await isThere)
            // Known from then on, without asking; asked for again once an answer could not be written.
            bench.bus.deleteTopic(later.topic)
            #expect(try await topics.contain(later))
            topics.forget(later.topic)
            #expect(try await !topics.contain(later))
        }
    }
}
