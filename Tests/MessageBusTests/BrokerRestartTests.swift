import Contracts
import MessageBus
import Testing

/// Runs on a broker of its own, so that the other tests keep theirs.
@Suite("A broker killed under load", .timeLimit(.minutes(5)))
struct BrokerRestartTests {
    @Test(
        "Loses nothing that was acknowledged, keeps the order",
        .enabled(if: OwnBroker.isPossible(.kafka), "DORA_TEST_KAFKA_CONTROL is not set: no broker was killed"))
    func killAndRestart() async throws {
        let broker = try await OwnBroker(.kafka)
        do { try await killAndRestart(broker) } catch {
            await broker.remove()
            throw error
        }
        await broker.remove()
    }

    private func killAndRestart(_ broker: OwnBroker) async throws {
        let bench = try await Bench(.kafka, bus: broker.bus())
        let publisher = try bench.bus.makePublisher()
        let handler = RecordingHandler()
        let isOver = Observed(false)
        let acknowledged = Observed<[Int32: Int]>([:])
        try await bench.withMember(bench.plan(), handler) { _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for partition in Int32(0)..<4 {
                    group.addTask {
                        var number = 0
                        while !isOver.value {
                            _ = try await publisher.publish(bench.record("\(number)", partition: partition))
                            number += 1
                            let count = number
                            acknowledged.update { $0[partition] = count }
                        }
                    }
                }
                await acknowledged.until { $0.values.reduce(0, +) > 1000 }
                try await broker.control("kill")
                let atKill = acknowledged.value.values.reduce(0, +)
                try await broker.control("restart")
                await acknowledged.until { $0.values.reduce(0, +) > atKill + 1000 }
                isOver.update { $0 = true }
                try await group.waitForAll()
            }
            let counts = acknowledged.value
            await handler.happenings.until { happenings in
                let seen = Set(happenings.records.map { "\($0.partition)/\($0.text)" })
                return counts.allSatisfy { partition, count in seen.contains("\(partition)/\(count - 1)") }
            }
        }
        await publisher.close()
        for partition in Int32(0)..<4 {
            // The consumer may get a batch again whose commit the kill prevented; the log holds each once, in order.
            var seen: Set<Int64> = []
            let distinct = handler.happenings.value.records.filter {
                $0.partition == partition && seen.insert($0.offset).inserted
            }
            #expect(distinct.map(\.text) == (0..<(acknowledged.value[partition] ?? 0)).map { "\($0)" })
        }
    }

    @Test(
        "After the embedded broker's restart, which empties it, members go on by themselves",
        .enabled(if: OwnBroker.isPossible(.embedded), "DORA_TEST_EMBEDDED_CONTROL is not set: no broker was killed"))
    func restartEmbedded() async throws {
        let broker = try await OwnBroker(.embedded)
        do { try await restartEmbedded(broker) } catch {
            await broker.remove()
            throw error
        }
        await broker.remove()
    }

    private func restartEmbedded(_ broker: OwnBroker) async throws {
        let bench = try await Bench(.embedded, bus: broker.bus())
        let publisher = try bench.bus.makePublisher()
        let handler = RecordingHandler()
        try await bench.withMember(bench.plan(), handler) { _ in
            for number in 0..<10 { _ = try await publisher.publish(bench.record("before \(number)", partition: 0)) }
            await handler.happenings.until { $0.texts.contains("before 9") }
            let cluster = try await bench.bus.clusterID()
            try await broker.control("kill")
            try await broker.control("restart")
            for number in 0..<3 { _ = try await publisher.publish(bench.record("after \(number)", partition: 0)) }
            await handler.happenings.until { $0.texts.contains("after 2") }
            #expect(!cluster.isEmpty)
        }
        await publisher.close()
        let after = handler.happenings.value.texts.filter { $0.hasPrefix("after") }
        #expect(after == (0..<3).map { "after \($0)" })
    }

    @Test(
        "The ends of a partition whose broker is gone are not waited for until it is back",
        .enabled(if: OwnBroker.isPossible(.kafka), "DORA_TEST_KAFKA_CONTROL is not set: no broker was killed"))
    func endsOfABrokerThatIsGone() async throws {
        let broker = try await OwnBroker(.kafka)
        do { try await endsOfABrokerThatIsGone(broker) } catch {
            await broker.remove()
            throw error
        }
        await broker.remove()
    }

    private func endsOfABrokerThatIsGone(_ broker: OwnBroker) async throws {
        let bench = try await Bench(.kafka, bus: broker.bus())
        try await bench.publish(bench.records(["a", "b"], partition: 0))
        let source = TopicPartition(topic: bench.topic, partition: 0)
        #expect(try await bench.bus.watermarks(of: source) == Watermarks(begin: 0, end: 2))
        try await broker.control("kill")
        let begin = ContinuousClock.now
        await #expect(throws: BusError.self) { _ = try await bench.bus.watermarks(of: source) }
        #expect(ContinuousClock.now - begin < .seconds(15))
        try await broker.control("restart")
        let limit = ContinuousClock.now + .seconds(60)
        var ends: Watermarks?
        while ends == nil, ContinuousClock.now < limit {
            do throws(BusError) { ends = try await bench.bus.watermarks(of: source) } catch {
                #expect(error.isRetryable, "\(error)")
            }
        }
        #expect(ends == Watermarks(begin: 0, end: 2))
        await bench.bus.close()
    }

    @Test(
        "A reader that is to begin at the end of what isn't there can be stopped, and begins once it is there",
        .enabled(if: OwnBroker.isPossible(.kafka), "DORA_TEST_KAFKA_CONTROL is not set: no broker was killed"))
    func readerOfABrokerThatIsGone() async throws {
        let broker = try await OwnBroker(.kafka)
        do { try await readerOfABrokerThatIsGone(broker) } catch {
            await broker.remove()
            throw error
        }
        await broker.remove()
    }

    private func readerOfABrokerThatIsGone(_ broker: OwnBroker) async throws {
        let bench = try await Bench(.kafka, bus: broker.bus())
        try await bench.publish(bench.records(["old"], partition: 0) + bench.records(["old"], partition: 1))
        let sources = [0, 1].map { TopicPartition(topic: bench.topic, partition: Int32($0)) }
        let plan = SubscriptionPlan(.partitions(sources, from: .end))
        try await broker.control("kill")
        let stopped = try bench.bus.makeSubscriber(plan)
        let begin = ContinuousClock.now
        await #expect(throws: BusError.self) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await stopped.run(RecordingHandler()) }
                try await Task.sleep(for: .seconds(1))
                stopped.stop()
                try await group.waitForAll()
            }
        }
        #expect(ContinuousClock.now - begin < .seconds(10))
        let handler = RecordingHandler()
        try await bench.withMember(plan, handler) { _ in
            try await broker.control("restart")
            await handler.happenings.until { $0.held == Set(sources) }
            try await bench.publish(bench.records(["new"], partition: 0) + bench.records(["new"], partition: 1))
            _ = await handler.until(records: 2)
        }
        #expect(handler.happenings.value.texts == ["new", "new"])
        await bench.bus.close()
    }
}
