import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

/// The topic holds the log's events in the log's order, none skipped, whatever order transactions begin and commit in.
@Suite("Guarantee: relay-order", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct GuaranteeRelayOrderTests {
    /// A transaction that stops at a point until it is let go.
    private struct Held {
        let reached = TestGate()
        let released = TestGate()

        var stop: @Sendable () async -> Void {
            { [reached, released] in
                reached.open()
                do { try await released.wait() } catch { Issue.record("\(error)") }
            }
        }
    }

    private func store(_ bench: LedgerBench, _ pool: PostgresPool, _ hooks: StoreHooks = StoreHooks()) -> PostgresStore
    {
        PostgresStore(
            pool: pool,
            configuration: StoreConfiguration(
                domain: bench.domain, guarantees: TestEnvironment.guarantees, hooks: hooks))
    }

    private func write(_ why: String, to store: PostgresStore, in stream: StreamName) async throws {
        let batch = store.batch()
        let unit = batch.unit(
            for: MessageIdentity(
                tenant: .first, messageID: MessageID(UUID()), requestHash: String(repeating: "0", count: 64),
                requestedBy: "anna", correlation: CorrelationID(UUID()), source: "/test",
                time: ServiceFoundation.clock()))
        try unit.record(LedgerChanged(why: why), in: stream)
        _ = try await batch.commit()
    }

    private func stream() -> StreamName { StreamName(kind: ResourceKind(rawValue: "progress"), id: .random) }

    /// Runs only a relay, and a long transaction of another schema beside it.
    private func withRelay(
        _ body: @escaping @Sendable (LedgerBench, PostgresPool) async throws -> Void
    ) async throws {
        try await LedgerBench.test(settings: ["DORA_TOPIC_PARTITIONS": "1"]) { bench in
            let pool = PostgresPool(
                bench.schema.configuration,
                role: TestEnvironment.guarantees.contains(.rowLevelSecurity) ? .runtime : .unguarded)
            let shutdown = ShutdownSignal()
            try await TestSchema.run { other in
                _ = try await Migrator(migrations: []).migrate(other.configuration)
                var configuration = other.configuration
                configuration.idleInTransactionTimeOut = .seconds(120)
                let others = PostgresPool(configuration, role: .runtime)
                try await others.withTransaction(tenant: .first) { connection async throws in
                    _ = try await connection.run(
                        Statement(
                            "INSERT INTO tombstones (tenant, message_id, reason) VALUES ($1, $2, 'open')",
                            [.text(TenantID.first.text), .uuid(UUID())]))
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask { try await bench.runInstance(until: shutdown, only: ["outbox relay"]) }
                        let result: Result<Void, any Error>
                        do { result = .success(try await body(bench, pool)) } catch { result = .failure(error) }
                        shutdown.request()
                        try await group.waitForAll()
                        try result.get()
                    }
                }
                others.shutDown()
            }
            pool.shutDown()
        }
    }

    private func expectTopicIsLog(_ bench: LedgerBench, count: Int) async throws {
        try await eventually("the relay at the log's head") { try await bench.isRelayed() }
        let log = try await bench.log()
        let topic = try await bench.events()
        #expect(log.count == count)
        let places = Dictionary(uniqueKeysWithValues: log.map { ($0.attributes.id.text, $0.position) })
        let published = topic.compactMap { places[$0.text("ce_id") ?? ""] }
        #expect(Set(published) == Set(log.map(\.position)), "an event of the log is not on the topic")
        for (_, records) in Dictionary(grouping: topic, by: \.partition) {
            let order = records.compactMap { places[$0.text("ce_id") ?? ""] }
            #expect(order == order.sorted())
        }
    }

    @Test("the one that began later commits first", arguments: [true, false])
    func laterCommitsFirst(inOneStream: Bool) async throws {
        try await withRelay { bench, pool in
            let held = Held()
            let slow = store(bench, pool, StoreHooks(beforeFlush: held.stop))
            let fast = store(bench, pool)
            let first = stream()
            let second = inOneStream ? first : stream()
            async let early: Void = write("a", to: slow, in: first)
            try await held.reached.wait()
            try await write("b", to: fast, in: second)
            try await eventually("b relayed") { try await bench.isRelayed() }
            held.released.open()
            do {
                try await early
            } catch let error as StoreError where error.isContention && inOneStream {
                // It had looked at the stream's head before the other moved it: done again, as the runtime does.
                try await write("a", to: fast, in: first)
            }
            try await expectTopicIsLog(bench, count: 2)
        }
    }

    @Test("one whose positions are given, but that isn't committed, is not passed", arguments: [true, false])
    func delayedCommit(inOneStream: Bool) async throws {
        try await withRelay { bench, pool in
            let held = Held()
            let slow = store(bench, pool, StoreHooks(beforeCommit: held.stop))
            let fast = store(bench, pool)
            let first = stream()
            let second = inOneStream ? first : stream()
            let isLateDone = TestGate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await write("a", to: slow, in: first) }
                try await held.reached.wait()
                group.addTask {
                    do {
                        try await write("b", to: fast, in: second)
                    } catch let error as StoreError where error.isContention && inOneStream {
                        try await write("b", to: fast, in: second)
                    }
                    isLateDone.open()
                }
                // With the guarantee the second waits for the first; without it, it commits and is relayed.
                try await eventually("the second waits or is done") {
                    if isLateDone.isOpen { return true }
                    return try await isWaiting(bench)
                }
                try await eventually("what is committed is relayed") { try await bench.isRelayed() }
                held.released.open()
                try await group.waitForAll()
            }
            try await expectTopicIsLog(bench, count: 2)
        }
    }

    /// Whether a connection of the schema waits for a lock.
    private func isWaiting(_ bench: LedgerBench) async throws -> Bool {
        try await bench.schema.count(
            """
            SELECT count(*) AS value FROM pg_locks JOIN pg_stat_activity USING (pid) \
            WHERE NOT granted AND usename = $1
            """, [.text("\(bench.schema.configuration.schema)_login")]) > 0
    }

    @Test("many writers at once") func manyWriters() async throws {
        try await withRelay { bench, pool in
            let store = store(bench, pool)
            let streams = (0..<3).map { _ in stream() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        var isDone = false
                        while !isDone {
                            do {
                                try await write("\(number)", to: store, in: streams[number % 3])
                                isDone = true
                            } catch let error as StoreError where error.isContention {
                                try Task.checkCancellation()
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await expectTopicIsLog(bench, count: 60)
        }
    }
}
