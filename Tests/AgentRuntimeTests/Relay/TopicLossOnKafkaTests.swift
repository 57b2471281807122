import Contracts
import FleetTestSupport
import MessageBus
import Persistence
import Testing

@Suite(
    "A topic that has lost what it acknowledged, on Apache Kafka",
    .enabled(if: TestEnvironment.hasDatabase && TestBroker.best == .kafka, "DORA_TEST_KAFKA is not set"),
    .timeLimit(.minutes(4)))
struct TopicLossOnKafkaTests {
    private func log(_ bench: LedgerBench) async throws -> [LostTopic.LogEntry] {
        try await bench.log().map { LostTopic.LogEntry(key: $0.attributes.key, version: $0.event.streamVersion) }
    }

    @Test("deleted and made again under the same cluster id while it is relayed to: it gets all events, in order")
    func whileRelaying() async throws {
        try await LedgerBench.test(on: .kafka) { bench in
            let topic = LostTopic(bus: bench.bus, topic: bench.domain.events)
            let ids = (0..<6).map { _ in ResourceID.random }
            let cluster = try await bench.bus.clusterID()
            try await bench.withInstances(2) {
                try await bench.perform(try ids.map { try bench.open($0) })
                try await bench.perform(try (1...5).flatMap { number in try ids.map { try bench.add(number, to: $0) } })
                #expect(try await topic.isOnly(log(bench)))
                try await bench.delete(bench.domain.events)
                // What happens while the topic is away is published when it is there again.
                try await bench.sender.send(try ids.map { try bench.add(100, to: $0) })
                try await eventually("all commands handled") { try await bench.isConsumed() }
                try await bench.make(bench.domain.events, partitions: 2)
                try await eventually("all events again", within: .seconds(90)) {
                    try await topic.ends(with: log(bench))
                }
                try await bench.perform(try ids.map { try bench.add(1_000, to: $0) })
                #expect(try await topic.ends(with: log(bench)))
            }
            #expect(try await bench.bus.clusterID() == cluster)
            #expect(try await log(bench).count == 6 + 30 + 6 + 6)
            #expect(try await bench.rows("relay_cursors") == 1)
        }
    }

    @Test("deleted and made again while no relay ran, with fewer partitions: it gets all events, in order")
    func betweenRelays() async throws {
        try await LedgerBench.test(on: .kafka) { bench in
            let topic = LostTopic(bus: bench.bus, topic: bench.domain.events)
            let ids = (0..<12).map { _ in ResourceID.random }
            try await bench.withInstances { try await bench.perform(try ids.map { try bench.open($0) }) }
            #expect(try await bench.rows("relay_offsets") == 2)
            try await bench.delete(bench.domain.events)
            try await bench.make(bench.domain.events, partitions: 1)
            try await bench.withInstances {
                try await eventually("all events again") { try await topic.isOnly(log(bench)) }
                try await bench.perform(try ids.map { try bench.add(1, to: $0) })
                #expect(try await topic.isOnly(log(bench)))
            }
            #expect(try await bench.rows("relay_offsets") == 1)
        }
    }

    @Test(
        "a broker that is killed and restarted has lost nothing, and gets nothing twice",
        .enabled(if: OwnKafka.isPossible, "DORA_TEST_KAFKA_CONTROL is not set: no broker was killed"))
    func restarted() async throws {
        try await OwnKafka.run { kafka in
            try await LedgerBench.test(on: .kafka, at: kafka.address) { bench in
                let topic = LostTopic(bus: bench.bus, topic: bench.domain.events)
                let id = ResourceID.random
                try await bench.withInstances {
                    try await bench.perform([try bench.open(id), try bench.add(1, to: id)])
                    try await kafka.control("kill")
                    try await kafka.control("restart")
                    try await bench.sender.send([try bench.add(2, to: id)])
                    try await bench.settle(within: .seconds(60))
                }
                #expect(try await topic.isOnly(log(bench)))
            }
        }
    }
}
