import Contracts
import MessageBus
import Synchronization
import Testing

@Suite("Handling", .timeLimit(.minutes(2)))
struct HandlingTests {
    @Test("Hands over adjacent records of one partition, within the limits", arguments: BusKind.available)
    func batches(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let texts = (0..<100).map { "record \($0 + 100)" }
        try await bench.publish(bench.records(texts, partition: 0) + bench.records(texts, partition: 1))
        let handler = RecordingHandler()
        let happenings = try await bench.withMember(bench.plan(records: 7, bytes: 62), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.partition < 2 }.count >= 200 }
        }
        for partition in Int32(0)..<2 {
            #expect(happenings.records.filter { $0.partition == partition }.map(\.text) == texts)
        }
        for batch in happenings.batches {
            #expect(Set(batch.map(\.partition)).count == 1)
            // Eleven bytes of text and key a record: five fit in 62 bytes.
            #expect(batch.count <= 5)
            #expect(batch.map(\.offset) == Array(batch[0].offset..<(batch[0].offset + Int64(batch.count))))
        }
        #expect(happenings.batches.contains { $0.count == 5 })
    }

    @Test("Commits what was handled", arguments: BusKind.available)
    func commits(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        try await bench.publish(bench.records((0..<30).map { "\($0)" }, partition: 2))
        #expect(try await bench.committed(2) == nil)
        let handler = RecordingHandler()
        try await bench.withMember(bench.plan(records: 4), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.partition == 2 }.count >= 30 }
        }
        #expect(try await bench.committed(2) == 30)
    }

    @Test("Keeps other partitions going while one is blocked", arguments: BusKind.available)
    func parallelPartitions(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let texts = (0..<500).map { "\($0)" }
        let gate = Observed(false)
        try await bench.publish(bench.records(texts, partition: 0) + bench.records(texts, partition: 1))
        let handler = RecordingHandler { records in
            if records[0].partition == 0 { await gate.until { $0 } }
        }
        try await bench.withMember(bench.plan(records: 10), handler) { _ in
            let open = await handler.happenings.until { $0.records.filter { $0.partition == 1 }.count >= 500 }
            #expect(!open.records.contains { $0.partition == 0 })
            #expect(open.calls.filter { $0[0].partition == 0 }.count <= 1)
            gate.update { $0 = true }
            let all = await handler.happenings.until { $0.records.filter { $0.partition < 2 }.count >= 1000 }
            #expect(all.records.filter { $0.partition == 0 }.map(\.text) == texts)
        }
    }

    @Test("Gives the same records again until they take effect, and skips none", arguments: BusKind.available)
    func retries(kind: BusKind) async throws {
        struct Surprise: Error {}
        let bench = try await Bench(kind)
        let texts = (0..<40).map { "\($0)" }
        try await bench.publish(bench.records(texts, partition: 0))
        let failures = Mutex(0)
        let handler = RecordingHandler { records in
            guard records.contains(where: { $0.partition == 0 && $0.offset == 12 }) else { return }
            let count = failures.withLock { count in
                count += 1
                return count
            }
            if count <= 2 { throw BatchError.retryLater(reason: "the database is away") }
            if count == 3 { throw Surprise() }
        }
        let happenings = try await bench.withMember(bench.plan(records: 5), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.partition == 0 }.count >= 40 }
        }
        #expect(happenings.records.filter { $0.partition == 0 }.map(\.text) == texts)
        let tries = happenings.calls.filter { $0.contains { $0.partition == 0 && $0.offset == 12 } }
        #expect(tries.count == 4)
        #expect(Set(tries).count == 1)
        #expect(try await bench.committed(0) == 40)
    }

    @Test("Stopping lets the running handler finish and commits it", arguments: BusKind.available)
    func stopsGracefully(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        try await bench.publish(bench.records(["a", "b"], partition: 0))
        let gate = Observed(false)
        let handler = RecordingHandler { records in
            if records[0].partition == 0 { await gate.until { $0 } }
        }
        try await bench.withMember(bench.plan(records: 1), handler) { subscriber in
            await handler.happenings.until { $0.calls.contains { $0[0].partition == 0 } }
            subscriber.stop()
            gate.update { $0 = true }
        }
        // Whether the second was still begun is a matter of moments; what was handled is committed.
        let handled = handler.happenings.value.records.filter { $0.partition == 0 }.map(\.text)
        #expect(handled == ["a"] || handled == ["a", "b"])
        #expect(try await bench.committed(0) == Int64(handled.count))
        #expect(handler.happenings.value.held.isEmpty)
    }

    @Test("What took effect but was not committed comes again", arguments: BusKind.available)
    func redeliversUncommitted(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        try await bench.publish(bench.records(["a", "b", "c"], partition: 0))
        let effects = Observed<[String]>([])
        let crashing = RecordingHandler { records in
            for record in records where record.partition == 0 { effects.update { $0.append(record.text) } }
            guard records[0].partition == 0 else { return }
            // Took effect, and now the process ends before the offset is known to be committed.
            try await Task.sleep(for: .seconds(600))
        }
        let subscriber = try bench.bus.makeSubscriber(bench.plan())
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await subscriber.run(crashing) }
            await effects.until { $0.count >= 3 }
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(try await bench.committed(0) == nil)
        let handler = RecordingHandler()
        let records = try await bench.withMember(bench.plan(), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.partition == 0 }.count >= 3 }.records
        }
        #expect(effects.value == ["a", "b", "c"])
        #expect(records.filter { $0.partition == 0 }.map(\.text) == ["a", "b", "c"])
    }

    @Test("A handler that outlives its grace is not committed", arguments: BusKind.available)
    func dropsLateResults(kind: BusKind) async throws {
        // In memory a partition is given on only when its handler has returned.
        guard kind != .memory else { return }
        let bench = try await Bench(kind)
        try await bench.publish(bench.records(["a"], partition: 0))
        let gate = Observed(false)
        let left = Observed(false)
        let handler = RecordingHandler { records in
            if records[0].partition == 0 { await gate.until { $0 } }
        }
        let other = RecordingHandler()
        try await bench.withMember(bench.plan(grace: .milliseconds(50)), handler) { subscriber in
            await handler.happenings.until { $0.calls.contains { $0[0].partition == 0 } }
            subscriber.stop()
            // Once another member has the partition and its record, the first one's result comes too late.
            try await bench.withMember(bench.plan(), other) { _ in
                await other.happenings.until { $0.records.contains { $0.partition == 0 } }
                gate.update { $0 = true }
                await handler.happenings.until { $0.records.contains { $0.partition == 0 } }
            }
            left.update { $0 = true }
        }
        #expect(left.value)
        #expect(try await bench.committed(0) == 1)
    }

    @Test("Reads given partitions from their end, without a group", arguments: BusKind.available)
    func readsFromEnd(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        try await bench.publish(bench.records(["old"], partition: 0) + bench.records(["old"], partition: 1))
        let sources = [0, 1].map { TopicPartition(topic: bench.topic, partition: Int32($0)) }
        let handler = RecordingHandler()
        let plan = SubscriptionPlan(.partitions(sources, from: .end))
        try await bench.withMember(plan, handler) { _ in
            await handler.happenings.until { $0.held == Set(sources) }
            try await bench.publish(bench.records(["new"], partition: 0) + bench.records(["new"], partition: 1))
            _ = await handler.until(records: 2)
        }
        #expect(handler.happenings.value.texts == ["new", "new"])
    }

    @Test("Reads a given partition from its beginning or an offset", arguments: BusKind.available)
    func readsFromOffset(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        try await bench.publish(bench.records(["a", "b", "c"], partition: 0))
        let source = TopicPartition(topic: bench.topic, partition: 0)
        for (start, expected) in [(SubscriptionPlan.Start.beginning, ["a", "b", "c"]), (.offset(2), ["c"])] {
            let handler = RecordingHandler()
            try await bench.withMember(SubscriptionPlan(.partitions([source], from: start)), handler) { _ in
                _ = await handler.until(records: expected.count)
            }
            #expect(handler.happenings.value.texts == expected)
        }
    }
}
