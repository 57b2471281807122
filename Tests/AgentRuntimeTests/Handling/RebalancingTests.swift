import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Synchronization
import Testing

/// Instances that come and go while commands are handled: partitions move, batches under way are given up or come again,
/// and each command still takes effect once.
@Suite("Rebalancing", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct RebalancingTests {
    private static let settings = ["DORA_TOPIC_PARTITIONS": "6"]

    /// Says when there is enough.
    private final class Whistle: Sendable {
        private let state = Mutex(false)
        var hasBlown: Bool { state.withLock { $0 } }
        func blow() { state.withLock { $0 = true } }
    }

    /// Sends additions to a few ledgers, one after the other, until it is told to end.
    private func load(
        _ bench: LedgerBench, _ ids: [ResourceID], until whistle: Whistle
    ) async throws -> [TestMessage] {
        var sent: [TestMessage] = []
        while !whistle.hasBlown || sent.count < 100 {
            // Under any stream's key, so that those of one ledger come by several partitions.
            let batch = try (0..<4).map { number in
                try bench.add(1, to: ids[(sent.count + number) % ids.count], key: .random)
            }
            try await bench.sender.send(batch)
            sent += batch
            // A load that the instances keep up with: what is tried is the moving of partitions.
            try await Task.sleep(for: .milliseconds(20))
        }
        return sent
    }

    @Test(
        "instances added, stopped and crashed under load: each command takes effect once",
        .enabled(if: TestBroker.kafka.isAvailable, "DORA_TEST_KAFKA is not set"))
    func comingAndGoing() async throws {
        try await LedgerBench.test(on: .kafka, settings: Self.settings) { bench in
            let ids = (0..<5).map { _ in ResourceID.random }
            let whistle = Whistle()
            try await bench.withInstances {
                try await bench.perform(try ids.map { try bench.open($0) })
                let sent = try await withThrowingTaskGroup(of: [TestMessage].self) { group in
                    for _ in 0..<2 { group.addTask { try await load(bench, ids, until: whistle) } }
                    for round in 0..<4 {
                        // Each round's instances stay until partitions have moved to them and they have begun a batch.
                        let hasMoved = TestGate()
                        let step = HandlerDouble.Step(before: { _ in hasMoved.open() })
                        if round % 2 == 0 {
                            // Two that come together and go in good order.
                            try await bench.withInstances(2, around: { HandlerDouble($0, step: step) }) {
                                try await hasMoved.wait()
                                try await Task.sleep(for: .milliseconds(200))
                            }
                        } else {
                            // One that goes in the midst of what it does.
                            try await bench.withCrashingInstance(around: { HandlerDouble($0, step: step) }) {
                                try await hasMoved.wait()
                            }
                        }
                    }
                    whistle.blow()
                    return try await group.reduce(into: []) { $0 += $1 }
                }
                try await bench.settle(within: .seconds(60))
                try await expectOnce(bench, ids, sent)
            }
        }
    }

    /// State, inbox, log and topic, each by itself, say that each addition was made once.
    private func expectOnce(_ bench: LedgerBench, _ ids: [ResourceID], _ sent: [TestMessage]) async throws {
        var total = 0
        var versions = 0
        for id in ids {
            let ledger = try #require(try await bench.stored(id))
            total += ledger.total
            versions += ledger.version
        }
        #expect(total == sent.count)
        #expect(versions == sent.count + ids.count)
        #expect(try await bench.rows("inbox") == sent.count + ids.count)
        #expect(try await bench.log().count == sent.count + ids.count)
        let outcomes = try await bench.outcomes()
        #expect(outcomes.count == sent.count + ids.count)
        #expect(outcomes.values.allSatisfy { $0.count == 1 })
        #expect(try await bench.deadLetters().isEmpty)
    }
}
