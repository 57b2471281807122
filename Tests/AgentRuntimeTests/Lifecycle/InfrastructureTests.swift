import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

/// What is away is waited for: nothing is lost, nothing goes to the dead letters.
@Suite("Infrastructure away", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(4)))
struct InfrastructureTests {
    @Test("connections to PostgreSQL cut again and again in mid-run") func cutConnections() async throws {
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            try await bench.withInstances(2) {
                try await bench.perform([try bench.open(id)])
                var cut = 0
                for number in 0..<100 {
                    try await bench.sender.send([try bench.add(1, to: id, key: .random)])
                    if number % 20 == 10 { cut += try await bench.schema.cutConnections() }
                }
                #expect(cut > 5)
                try await bench.settle(within: .seconds(60))
            }
            #expect(try await bench.stored(id) == .init(version: 101, total: 100, file: nil))
            #expect(try await bench.deadLetters().isEmpty)
            #expect(try await bench.log().count == 101)
        }
    }

    @Test("a broker taken away and brought back, in memory") func brokerAwayInMemory() async throws {
        try await LedgerBench.test(on: .memory) { bench in
            let bus = try #require(bench.bus as? InMemoryMessageBus)
            let id = ResourceID.random
            let poison = try bench.fail(id)
            let hasBegun = TestGate()
            let step = HandlerDouble.Step(before: { _ in
                // From here on neither dead letters nor events nor offsets get through, for a while.
                if !hasBegun.isOpen { bus.setReachable(false) }
                hasBegun.open()
            })
            try await bench.sender.send([
                try bench.open(id), try bench.add(1, to: id), poison, try bench.add(2, to: id),
            ])
            try await bench.withInstances(around: { HandlerDouble($0, step: step) }) {
                try await hasBegun.wait()
                // What stood before the poison took effect; what stands after it waits for the letter.
                try await eventually("those before took effect") { try await bench.stored(id)?.total == 1 }
                #expect(try await bench.rows("inbox") == 2)
                bus.setReachable(true)
                try await bench.settle()
            }
            #expect(try await bench.stored(id) == .init(version: 3, total: 3, file: nil))
            #expect(try await bench.deadLetters().compactMap { $0.text("ce_id") } == [poison.attributes.id.text])
        }
    }

    @Test(
        "Apache Kafka killed and restarted in mid-run",
        .enabled(if: OwnKafka.isPossible, "DORA_TEST_KAFKA_CONTROL is not set: no broker was killed"))
    func brokerRestarted() async throws {
        try await OwnKafka.run { kafka in
            try await LedgerBench.test(on: .kafka, at: kafka.address) { bench in
                let id = ResourceID.random
                try await bench.withInstances(2) {
                    try await bench.perform([try bench.open(id)])
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask {
                            for _ in 0..<60 { try await bench.sender.send([try bench.add(1, to: id, key: .random)]) }
                        }
                        try await eventually("some are handled") { try await (bench.stored(id)?.total ?? 0) > 5 }
                        try await kafka.control("kill")
                        try await kafka.control("restart")
                        try await group.waitForAll()
                    }
                    try await bench.settle(within: .seconds(90))
                }
                #expect(try await bench.stored(id) == .init(version: 61, total: 60, file: nil))
                #expect(try await bench.deadLetters().isEmpty)
                #expect(try await bench.events().count == 61)
            }
        }
    }
}
