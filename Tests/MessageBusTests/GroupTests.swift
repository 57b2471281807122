import Contracts
import MessageBus
import Observability
import Testing

@Suite("Groups", .timeLimit(.minutes(4)))
struct GroupTests {
    @Test("Two members share the partitions; when one leaves the other takes over", arguments: BusKind.available)
    func sharesAndTakesOver(kind: BusKind) async throws {
        let metrics = MetricsRegistry()
        let bench = try await Bench(kind, bus: kind.bus(metrics: metrics))
        let publisher = try bench.bus.makePublisher()
        let first = RecordingHandler()
        let second = RecordingHandler()
        try await bench.withMember(bench.plan(), first) { _ in
            await first.happenings.until { $0.held.count == 4 }
            try await bench.withMember(bench.plan(), second) { _ in
                await second.happenings.until { $0.held.count == 2 }
                await first.happenings.until { $0.held.count == 2 }
                #expect(first.happenings.value.held.isDisjoint(with: second.happenings.value.held))
                for partition in Int32(0)..<4 {
                    _ = try await publisher.publish(bench.records((0..<25).map { "\($0)" }, partition: partition))
                }
                await first.happenings.until { Set($0.records.filter { $0.text != "first use" }).count >= 50 }
                await second.happenings.until { Set($0.records.filter { $0.text != "first use" }).count >= 50 }
            }
            await first.happenings.until { $0.held.count == 4 }
            for partition in Int32(0)..<4 {
                _ = try await publisher.publish(bench.records((25..<50).map { "\($0)" }, partition: partition))
            }
            await first.happenings.until { Set($0.records.filter { $0.text != "first use" }).count >= 150 }
        }
        await publisher.close()
        #expect(second.happenings.value.held.isEmpty)
        // All left and came cleanly: each record took effect once. Only a broker that refuses a commit, as the embedded
        // one does during a rebalance, may give some again.
        let refused = metrics.value("bus_commit_failures_total", labels: ["group": bench.group]) ?? 0
        let every = (first.happenings.value.records + second.happenings.value.records).filter { $0.text != "first use" }
        let all = kind == .embedded || refused > 0 ? Array(Set(every)) : every
        #expect(all.count == 200)
        for partition in Int32(0)..<4 {
            let texts = all.filter { $0.partition == partition }.sorted { $0.offset < $1.offset }.map(\.text)
            #expect(texts == (0..<50).map { "\($0)" })
            #expect(try await bench.committed(partition) == 50 + bench.preceding(partition))
        }
    }

    @Test("A running handler finishes before its partition goes to another member", arguments: BusKind.available)
    func waitsBeforeHandingOver(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        for partition in Int32(0)..<4 { try await bench.publish(bench.records(["a"], partition: partition)) }
        let gate = Observed(false)
        let later = Observed<Set<Int32>>([])
        let count: @Sendable ([IncomingRecord]) -> Void = { records in
            later.update { $0.formUnion(records.filter { $0.text == "b" }.map(\.partition)) }
        }
        let first = RecordingHandler { records in
            await gate.until { $0 }
            count(records)
        }
        let second = RecordingHandler { count($0) }
        try await bench.withMember(bench.plan(grace: .seconds(60)), first) { _ in
            await first.happenings.until { $0.calls.count >= 4 }
            try await bench.withMember(bench.plan(), second) { _ in
                // Published while the second waits; the gate opens only now.
                for partition in Int32(0)..<4 { try await bench.publish(bench.records(["b"], partition: partition)) }
                gate.update { $0 = true }
                await second.happenings.until { $0.held.count == 2 }
            }
            await later.until { $0.count == 4 }
        }
        let all = first.happenings.value.records + second.happenings.value.records
        // The embedded broker takes no commit during a rebalance, so what was handled then comes twice.
        let texts = all.map { "\($0.partition)/\($0.offset)/\($0.text)" }
        let seen = kind == .embedded ? Array(Set(texts)) : texts
        #expect(seen.filter { $0.hasSuffix("/a") }.count == 4)
        #expect(seen.filter { $0.hasSuffix("/b") }.count == 4)
    }

    @Test("A member that waits long in its handler stays a member", arguments: BusKind.overTheWire)
    func survivesLongHandlers(kind: BusKind) async throws {
        var configuration = kind.configuration()
        configuration.maximumPollInterval = configuration.sessionTimeout
        let metrics = MetricsRegistry()
        let bus = KafkaMessageBus(configuration: configuration, metrics: metrics, logger: .tests)
        let bench = try await Bench(kind, bus: bus)
        let pause = configuration.maximumPollInterval + .seconds(3)
        let step: @Sendable ([IncomingRecord]) async throws -> Void = { records in
            // The subject is time itself: longer than the poll interval and the session.
            if records[0].text == "long" { try await Task.sleep(for: pause) }
        }
        // There is another who would get the partitions of a member that is taken to be dead.
        let (first, second) = (RecordingHandler(step), RecordingHandler(step))
        try await bench.withMember(bench.plan(records: 1), first) { _ in
            try await bench.withMember(bench.plan(records: 1), second) { _ in
                await first.happenings.until { $0.held.count == 2 }
                await second.happenings.until { $0.held.count == 2 }
                let before = metrics.value("bus_rebalances_total", labels: ["group": bench.group])
                for partition in Int32(0)..<3 {
                    try await bench.publish(bench.records(["long", "next"], partition: partition))
                }
                for handler in [first, second] {
                    await handler.happenings.until { happenings in
                        // The embedded broker has a record of its own in the last one.
                        let done = Set(happenings.records.filter { $0.text == "next" }.map(\.partition))
                        return happenings.held.allSatisfy { $0.partition == 3 || done.contains($0.partition) }
                    }
                }
                #expect(metrics.value("bus_rebalances_total", labels: ["group": bench.group]) == before)
                for handler in [first, second] {
                    #expect(handler.happenings.value.held.count == 2)
                    #expect(handler.happenings.value.revocations == handler.happenings.value.assignments - 1)
                }
            }
        }
        for partition in Int32(0)..<3 {
            let records = (first.happenings.value.records + second.happenings.value.records)
                .filter { $0.partition == partition }
            guard kind != .embedded else {
                // It takes no commit while a member leaves: what was handled then isn't known as such.
                #expect(Set(records.map(\.text)) == ["long", "next"])
                continue
            }
            #expect(records.map(\.text) == ["long", "next"])
            #expect(try await bench.committed(partition) == 2)
        }
    }

    @Test("A member that starts before its topic gets the records once it is there", arguments: BusKind.available)
    func startsBeforeTheTopic(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let topic = Topic(rawValue: bench.topic.rawValue + ".later")
        let handler = RecordingHandler()
        try await bench.withMember(SubscriptionPlan(.group(bench.group, topics: [topic])), handler) { _ in
            _ = try await bench.bus.createTopics([TopicSpecification(topic: topic, partitions: 4)])
            try await bench.publish([OutgoingRecord(topic: topic, key: "k", value: Array("a".utf8))])
            _ = await handler.until(records: 1)
        }
        #expect(handler.happenings.value.texts == ["a"])
    }

    @Test("Runs once", arguments: BusKind.available)
    func runsOnce(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let subscriber = try bench.bus.makeSubscriber(bench.plan())
        subscriber.stop()
        let handler = RecordingHandler()
        try await subscriber.run(handler)
        let error = await #expect(throws: BusError.self) { try await subscriber.run(handler) }
        #expect(error?.code == .closed)
    }

    @Test(
        "A member whose topic is deleted and made again reads the new one, and ends when it is told to",
        .enabled(if: BusKind.kafka.isAvailable, "DORA_TEST_KAFKA is not set"))
    func topicMadeAgain() async throws {
        let bench = try await Bench(.kafka)
        let bus = try #require(bench.bus as? KafkaMessageBus)
        let handler = RecordingHandler()
        try await bench.withMember(bench.plan(), handler) { _ in
            for partition in Int32(0)..<4 {
                try await bench.publish(bench.records((0..<20).map { "\($0)" }, partition: partition))
            }
            await handler.happenings.until { $0.records.count == 80 }
            try await bus.deleteTopic(bench.topic)
            // The member learns of it by itself, and gives back what isn't there any more.
            await handler.happenings.until { $0.held.isEmpty }
            _ = try await bus.createTopics([TopicSpecification(topic: bench.topic, partitions: Bench.partitions)])
            for partition in Int32(0)..<4 { try await bench.publish(bench.records(["new"], partition: partition)) }
            await handler.happenings.until { $0.records.filter { $0.text == "new" }.count == 4 }
        }
    }
}
