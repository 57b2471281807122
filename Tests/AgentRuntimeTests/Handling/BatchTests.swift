import Contracts
import FleetTestSupport
import Foundation
import Testing

@Suite("Batches", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct BatchTests {
    /// What a run came to.
    private struct Result: Equatable {
        var ledgers: [String: LedgerBench.Stored] = [:]
        var outcomes: [ResourceID: String] = [:]
        var letters: Set<String> = []
        var events = 0
    }

    /// The same commands for each run: a deterministic generator, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func commands(_ bench: LedgerBench, _ ids: [ResourceID]) throws -> [TestMessage] {
        var random = Generator(state: 7)
        func uuid() -> UUID {
            var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
            bytes[6] = bytes[6] & 0x0f | 0x40
            return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
        }
        var commands: [TestMessage] = []
        for number in 0..<200 {
            let id = ids[Int.random(in: 0..<ids.count, using: &random)]
            let tenant = Bool.random(using: &random) ? TenantID.first : .second
            let message = MessageID(uuid())
            switch Int.random(in: 0..<20, using: &random) {
            case 0...4: commands.append(try bench.open(id, tenant: tenant, message: message))
            case 5: commands.append(try bench.refuse(id, message: message))
            case 6: commands.append(try commands.randomElement(using: &random) ?? bench.open(id, message: message))
            case 7:
                commands.append(
                    try bench.add(
                        1, to: id, tenant: tenant, message: commands.last?.attributes.id ?? message))
            case 8: commands.append(try bench.add(number, to: id, tenant: tenant, message: message, expecting: 2))
            default: commands.append(try bench.add(number, to: id, tenant: tenant, message: message))
            }
            if number == 60 || number == 140 { commands.append(try bench.fail(id, message: MessageID(uuid()))) }
        }
        return commands
    }

    private func run(_ ids: [ResourceID], oneAtATime: Bool) async throws -> Result {
        let box = BatchResult<Result>()
        // The embedded broker has four partitions, and there is no order across them.
        let broker = TestBroker.best == .embedded ? .memory : TestBroker.best
        try await LedgerBench.test(on: broker, settings: ["DORA_TOPIC_PARTITIONS": "1"]) { bench in
            let batches = BatchLog()
            try await bench.sender.send(try commands(bench, ids))
            try await bench.withInstances(
                around: { HandlerDouble($0, log: batches, step: .init(isCutUp: oneAtATime)) }
            ) {
                try await bench.settle(within: .seconds(60))
            }
            #expect((batches.sizes.max() ?? 0) > 50)
            var result = Result()
            for id in ids {
                for tenant in [TenantID.first, .second] {
                    result.ledgers["\(tenant)/\(id)"] = try await bench.stored(id, tenant: tenant)
                }
            }
            for (operation, outcomes) in try await bench.outcomes() {
                #expect(outcomes.count == 1)
                result.outcomes[operation] = outcomes.first.map { "\($0)" }
            }
            result.letters = Set(try await bench.deadLetters().map { $0.text("ce_id") ?? "" })
            result.events = try await bench.log().count
            box.set(result)
        }
        return try #require(box.value)
    }

    @Test("two hundred mixed commands in batches come to the same as one at a time") func sameAsOneByOne() async throws
    {
        let ids = (0..<6).map { _ in ResourceID.random }
        let batched = try await run(ids, oneAtATime: false)
        let single = try await run(ids, oneAtATime: true)
        #expect(batched == single)
        #expect(batched.letters.count == 2)
        #expect(batched.ledgers.count >= 10)
        #expect(batched.outcomes.values.contains { $0.contains("idempotency-key-reused") })
        #expect(batched.outcomes.values.contains { $0.contains("version-mismatch") })
    }
}
