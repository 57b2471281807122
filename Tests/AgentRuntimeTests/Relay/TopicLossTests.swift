import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence
import Testing

@testable import AgentRuntime

/// A topic that was emptied, or deleted and made again, under the same cluster id: it gets the whole log.
@Suite("A topic that has lost what it acknowledged, in memory", .timeLimit(.minutes(2)))
struct TopicLossTests {
    /// A log, a bus and relays between them.
    private struct Bench: Sendable {
        let domain = LedgerScope.current.domain
        let store = InMemoryStore(StoreConfiguration(domain: LedgerScope.current.domain))
        let bus = InMemoryMessageBus(partitions: 2, logger: .tests)
        let metrics = MetricsRegistry()
        let streams = (0..<5).map { _ in StreamName(kind: ResourceKind(rawValue: "progress"), id: .random) }

        var topic: LostTopic { LostTopic(bus: bus, topic: domain.events) }

        func write(_ count: Int) async throws {
            let batch = store.batch()
            for number in 0..<count {
                let unit = batch.unit(
                    for: MessageIdentity(
                        tenant: .first, messageID: MessageID(UUID()), requestHash: String(repeating: "0", count: 64),
                        requestedBy: "anna", correlation: CorrelationID(UUID()), source: "/test",
                        time: ServiceFoundation.clock()))
                try unit.record(LedgerChanged(why: "\(number)"), in: streams[number % streams.count])
            }
            _ = try await batch.commit()
        }

        func makeTopic() async throws {
            _ = try await bus.createTopics([TopicSpecification(topic: domain.events, partitions: 2)])
        }

        func makeTopicAgain() async throws {
            bus.deleteTopic(domain.events)
            try await makeTopic()
        }

        func log() throws -> [LostTopic.LogEntry] {
            try store.events().map { LostTopic.LogEntry(key: $0.attributes.key, version: $0.event.streamVersion) }
        }

        var losses: Double? {
            metrics.value("dora_topics_lost_total", labels: ["topic": domain.events.rawValue])
        }

        /// Runs a relay while the body runs.
        func relaying(
            cursors: (any RelayCursorStore)? = nil, bus: (any MessageBus)? = nil,
            _ body: @Sendable () async throws -> Void
        ) async throws {
            let relay = OutboxRelay(
                domain: domain, holder: "a", log: store, leases: store, cursors: cursors ?? store, bus: bus ?? self.bus,
                wakeUps: RelayWakeUps(), failpoints: .none, metrics: metrics, logger: .tests)
            let shutdown = ShutdownSignal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await relay.run(until: shutdown) }
                let result: Result<Void, any Error>
                do { result = .success(try await body()) } catch { result = .failure(error) }
                shutdown.request()
                try await group.waitForAll()
                try result.get()
            }
        }
    }

    private func with(_ body: (Bench) async throws -> Void) async throws {
        try await LedgerScope.$current.withValue(.random()) {
            let bench = Bench()
            try await bench.makeTopic()
            try await body(bench)
        }
    }

    @Test("one that is made again while it is relayed to gets all events, in order") func whileRelaying() async throws {
        try await with { bench in
            try await bench.write(20)
            try await bench.relaying {
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
                try await bench.makeTopicAgain()
                try await eventually("all relayed again") { try await bench.topic.isOnly(bench.log()) }
                try await bench.write(7)
                try await eventually("what follows") { try await bench.topic.isOnly(bench.log()) }
            }
            #expect(bench.losses == 1)
        }
    }

    @Test("one that was made again while nobody relayed gets all events, in order") func betweenRelays() async throws {
        try await with { bench in
            try await bench.write(20)
            try await bench.relaying {
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
            }
            try await bench.makeTopicAgain()
            try await bench.write(3)
            try await bench.relaying {
                try await eventually("all relayed again") { try await bench.topic.isOnly(bench.log()) }
            }
            #expect(bench.losses == 1)
        }
    }

    @Test("one that has grown past what was acknowledged before anybody looked shows by its offsets")
    func grownPast() async throws {
        try await with { bench in
            try await bench.write(4)
            try await bench.relaying {
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
                try await bench.makeTopicAgain()
                try await bench.write(100)
                try await eventually("all relayed again") { try await bench.topic.ends(with: bench.log()) }
            }
            #expect(bench.losses == 1)
        }
    }

    @Test("a loss that was noticed is not forgotten with the lease that was lost then") func leaseLost() async throws {
        try await with { bench in
            try await bench.write(4)
            let cursors = FaultyCursorStore(bench.store, faults: 0, forgetting: 2)
            try await bench.relaying(cursors: cursors) {
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
                try await bench.makeTopicAgain()
                try await bench.write(100)
                try await eventually("all relayed again") { try await bench.topic.ends(with: bench.log()) }
            }
            #expect(cursors.faultsLeft == 0)
            #expect(bench.losses == 1)
        }
    }

    @Test("one that is away is waited for") func away() async throws {
        try await with { bench in
            try await bench.write(20)
            try await bench.relaying {
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
            }
            bench.bus.deleteTopic(bench.domain.events)
            try await bench.write(5)
            let bus = FaultyBus(bench.bus, faults: [])
            try await bench.relaying(bus: bus) {
                try await eventually("the relay has looked twice") { bus.questions > 1 }
                // This bus makes a topic at its first record: none was written.
                await #expect(throws: BusError.self) { _ = try await bench.bus.partitionCount(of: bench.domain.events) }
                try await bench.makeTopic()
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
            }
            #expect(bench.losses == 1)
        }
    }

    @Test("of a cursor from before offsets were kept nothing is lost; what follows is kept")
    func nothingKnown() async throws {
        try await with { bench in
            try await bench.write(20)
            let cluster = try await bench.bus.clusterID()
            let lease = try #require(try await bench.store.acquire("relay", holder: "old", seconds: 60))
            try await bench.store.write("live", cluster: cluster, position: 20, acknowledged: [], under: lease)
            try await bench.store.release(lease)
            let before = try bench.log().count
            try await bench.write(10)
            let news = try Array(bench.log().dropFirst(before))
            try await bench.relaying {
                try await eventually("what is new") { try await bench.topic.isOnly(news) }
                #expect(bench.losses == nil)
                try await bench.makeTopicAgain()
                try await eventually("all relayed") { try await bench.topic.isOnly(bench.log()) }
            }
            #expect(bench.losses == 1)
        }
    }
}
