import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence
import Testing

@testable import AgentRuntime

/// Duplicates are allowed; a hole or a reversed stream is not.
@Suite("The outbox relay", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct RelayTests {
    private func relay(
        _ bench: LedgerBench, on bus: any MessageBus, holder: String, cursors: (any RelayCursorStore)? = nil
    ) -> OutboxRelay {
        OutboxRelay(
            domain: bench.domain, holder: holder, log: PostgresEventLogReader(pool: bench.relayPool),
            leases: PostgresLeaseStore(pool: bench.relayPool),
            cursors: cursors ?? PostgresRelayCursorStore(pool: bench.relayPool), bus: bus, wakeUps: RelayWakeUps(),
            failpoints: .none, metrics: MetricsRegistry(), logger: .tests)
    }

    private func write(_ count: Int, _ bench: LedgerBench) async throws {
        let store = PostgresStore(
            pool: bench.pool,
            configuration: StoreConfiguration(domain: bench.domain, guarantees: TestEnvironment.guarantees))
        let streams = (0..<5).map { _ in StreamName(kind: ResourceKind(rawValue: "progress"), id: .random) }
        let batch = store.batch()
        for number in 0..<count {
            let unit = batch.unit(
                for: MessageIdentity(
                    tenant: .first, messageID: MessageID(UUID()), requestHash: String(repeating: "0", count: 64),
                    requestedBy: "anna", correlation: CorrelationID(UUID()), source: "/test",
                    time: ServiceFoundation.clock()))
            try unit.record(LedgerChanged(why: "\(number)"), in: streams[number % 5])
        }
        _ = try await batch.commit()
    }

    /// Runs relays while the body runs.
    private func with(_ relays: [OutboxRelay], _ body: @Sendable () async throws -> Void) async throws {
        let shutdown = ShutdownSignal()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for relay in relays { group.addTask { try await relay.run(until: shutdown) } }
            let result: Result<Void, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            shutdown.request()
            try await group.waitForAll()
            try result.get()
        }
    }

    /// Every event of the log is on the topic, and each stream's in order.
    /// - Returns: how many records are repeats.
    private func verify(_ bench: LedgerBench, on bus: any MessageBus) async throws -> Int {
        let log = try await bench.log()
        let all = try await TopicReader(bus: bus).all(of: bench.domain.events)
        var seen: Set<String> = []
        let first = all.filter { seen.insert($0.text("ce_id") ?? "").inserted }
        #expect(Set(first.compactMap { $0.text("ce_id") }) == Set(log.map(\.attributes.id.text)))
        for (key, records) in Dictionary(grouping: first, by: \.key) {
            let versions = try records.map { try $0.eventAttributes().streamVersion }
            #expect(versions == Array(1...records.count), "\(key)")
        }
        for record in first {
            let event = log.first { $0.attributes.id.text == record.text("ce_id") }
            #expect(record.value == event?.body)
            #expect(try record.eventAttributes() == event?.event)
        }
        return all.count - first.count
    }

    @Test("a fault at any point of a delivery leaves no hole and reverses no stream")
    func faults() async throws {
        try await LedgerBench.test { bench in
            let bus = FaultyBus(bench.bus, faults: [.before, .after, .between])
            let cursors = FaultyCursorStore(PostgresRelayCursorStore(pool: bench.relayPool), faults: 1)
            try await write(40, bench)
            try await with([relay(bench, on: bus, holder: "a", cursors: cursors)]) {
                try await eventually("all relayed") { try await bench.isRelayed() }
            }
            #expect(bus.count == 3)
            #expect(cursors.faultsLeft == 0)
            #expect(try await verify(bench, on: bench.bus) == 100)
        }
    }

    @Test("a relay that begins again goes on from its cursor") func restart() async throws {
        try await LedgerBench.test { bench in
            for _ in 0..<3 {
                try await write(10, bench)
                try await with([relay(bench, on: bench.bus, holder: "a")]) {
                    try await eventually("all relayed") { try await bench.isRelayed() }
                }
            }
            #expect(try await verify(bench, on: bench.bus) == 0)
        }
    }

    @Test("of two relays one works, and the other takes over when it ends") func twoRelays() async throws {
        try await LedgerBench.test { bench in
            let first = ShutdownSignal()
            let second = relay(bench, on: bench.bus, holder: "b")
            let holder = "SELECT count(*) AS value FROM leases WHERE holder = $1 AND expires_at > clock_timestamp()"
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await relay(bench, on: bench.bus, holder: "a").run(until: first) }
                try await eventually("a holds") { try await bench.schema.count(holder, [.text("a")]) == 1 }
                try await with([second]) {
                    for _ in 0..<5 { try await write(20, bench) }
                    try await eventually("all relayed") { try await bench.isRelayed() }
                    #expect(try await bench.schema.count(holder, [.text("b")]) == 0)
                    first.request()
                    try await eventually("b holds") { try await bench.schema.count(holder, [.text("b")]) == 1 }
                    try await write(20, bench)
                    try await eventually("all relayed") { try await bench.isRelayed() }
                }
                try await group.waitForAll()
            }
            #expect(try await verify(bench, on: bench.bus) == 0)
        }
    }

    @Test("a holder that was stopped past its lease publishes, but moves no cursor any more")
    func lateHolder() async throws {
        try await LedgerBench.test { bench in
            try await write(1, bench)
            let leases = PostgresLeaseStore(pool: bench.relayPool)
            let late = try #require(try await leases.acquire("relay", holder: "late", seconds: 0))
            let next = try #require(try await leases.acquire("relay", holder: "next", seconds: 60))
            let cursors = PostgresRelayCursorStore(pool: bench.relayPool)
            await #expect(throws: DatabaseError.self) {
                try await cursors.write("live", cluster: "c", position: 1, acknowledged: [], under: late)
            }
            #expect(try await cursors.read("live", cluster: "c") == nil)
            try await cursors.write("live", cluster: "c", position: 1, acknowledged: [], under: next)
            #expect(try await cursors.read("live", cluster: "c")?.position == 1)
        }
    }

    @Test("another cluster gets the whole log, the first one goes on from its cursor") func anotherCluster()
        async throws
    {
        try await LedgerBench.test(on: .memory) { bench in
            let other = InMemoryMessageBus(partitions: 2, logger: .tests)
            try await write(20, bench)
            try await with([relay(bench, on: bench.bus, holder: "a")]) {
                try await eventually("all relayed") { try await bench.isRelayed() }
            }
            let cluster = try await other.clusterID()
            try await with([relay(bench, on: other, holder: "a")]) {
                try await eventually("all relayed to the other") {
                    try await bench.schema.count(
                        "SELECT count(*) AS value FROM relay_cursors WHERE cluster = $1 AND position = 20",
                        [.text(cluster)]) == 1
                }
            }
            #expect(try await verify(bench, on: other) == 0)
            try await write(5, bench)
            try await with([relay(bench, on: bench.bus, holder: "a")]) {
                try await eventually("all relayed") { try await bench.isRelayed() }
            }
            #expect(try await verify(bench, on: bench.bus) == 0)
        }
    }
}
