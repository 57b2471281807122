import Contracts
import Foundation
import Observability
import Synchronization
import Testing

@testable import MessageBus

@Suite("The bus's pieces")
struct PiecesTests {
    private let source = TopicPartition(topic: Topic(rawValue: "t"), partition: 0)

    private func record(_ offset: Int64, bytes: Int = 10) -> IncomingRecord {
        IncomingRecord(
            topic: source.topic, partition: 0, offset: offset, key: "", headers: [],
            value: [UInt8](repeating: 0, count: bytes), timestamp: 0)
    }

    /// Java's values, from Apache Kafka's UtilsTest.
    @Test(
        "Hashes as Java's murmur2",
        arguments: [
            ("21", -973_932_308), ("foobar", -790_332_482), ("a-little-bit-long-string", -985_981_536),
            ("a-little-bit-longer-string", -1_486_304_829),
            ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58_897_971), ("abc", 479_470_107),
        ] as [(String, Int32)])
    func murmur2(text: String, expected: Int32) {
        #expect(Int32(bitPattern: Murmur2.hash(Array(text.utf8))) == expected)
    }

    @Test("A lane is full at its bounds, says when it has room, and leaves a closed rest")
    func lane() async {
        let rooms = Mutex(0)
        let plan = SubscriptionPlan(.group("g", topics: []), maximumBatchRecords: 3, maximumBatchBytes: 35)
        let lane = PartitionLane(source: source, identifier: 1, plan: plan) { rooms.withLock { $0 += 1 } }
        #expect(lane.room == 6)
        lane.offer((0..<6).map { record($0) })
        #expect(lane.room == 0)
        #expect(await lane.nextBatch()?.map(\.offset) == [0, 1, 2])
        #expect(rooms.withLock { $0 } == 1)
        #expect(lane.room == 3)
        lane.offer([record(6, bytes: 100)])
        #expect(lane.room == 0)
        #expect(await lane.nextBatch()?.map(\.offset) == [3, 4, 5])
        #expect(await lane.nextBatch()?.map(\.offset) == [6])
        lane.offer([record(7)])
        lane.close()
        #expect(await lane.nextBatch() == nil)
        #expect(lane.room == 0)
    }

    @Test("Commits carry the newest offset, one request at a time, and come again after an error")
    func commitQueue() {
        var queue = CommitQueue()
        let now = ContinuousClock.now
        #expect(queue.begin(now: now) == nil)
        queue.add(source, 3)
        queue.add(source, 5)
        #expect(queue.begin(now: now) == [source: 5])
        queue.add(source, 8)
        #expect(queue.begin(now: now) == nil)
        queue.end(retryAt: now + .seconds(1))
        #expect(queue.begin(now: now) == nil)
        #expect(queue.begin(now: now + .seconds(1)) == [source: 8])
        queue.end(retryAt: nil)
        #expect(queue.isEmpty)
    }

    @Test("A login that brokers will refuse for the library's sake is warned of")
    func scramOfOldLibraries() {
        let scram = KafkaLogin(mechanism: .scramSHA256, user: "u", password: "hunter2")
        #expect(scram.warning(libraryVersion: 0x0200_02ff)?.contains("SCRAM-SHA-256") == true)
        #expect(scram.warning(libraryVersion: 0x0206_01ff) == nil)
        let plain = KafkaLogin(mechanism: .plain, user: "u", password: "hunter2")
        #expect(plain.warning(libraryVersion: 0x0200_02ff) == nil)
        #expect(!"\(scram)".contains("hunter2"))
    }

    @Test("A mailbox goes on after cancellation, in order, to its end")
    func mailbox() async {
        let mailbox = AsyncMailbox<Int>()
        let seen = await withTaskGroup(of: [Int].self, returning: [Int].self) { group in
            group.addTask {
                var seen: [Int] = []
                while let next = await mailbox.next() { seen.append(next) }
                return seen
            }
            group.cancelAll()
            for number in 0..<100 { mailbox.send(number) }
            mailbox.finish()
            return await group.next() ?? []
        }
        #expect(seen == Array(0..<100))
    }

    @Test("The bus in memory can be taken away and loses nothing")
    func takenAway() async throws {
        let bus = InMemoryMessageBus(logger: .tests)
        let bench = try await Bench(.memory, bus: bus)
        let handler = RecordingHandler()
        try await bench.withMember(bench.plan(), handler) { _ in
            try await bench.publish([bench.record("a", partition: 0)])
            _ = await handler.until(records: 1)
            bus.setReachable(false)
            let error = await #expect(throws: BusError.self) { try await bench.publish([bench.record("b")]) }
            #expect(error?.code == .unreachable)
            #expect(error?.isRetryable == true)
            #expect(await bus.isReachable(within: .seconds(1)) == false)
            bus.setReachable(true)
            try await bench.publish([bench.record("c", partition: 0)])
            _ = await handler.until(records: 2)
        }
        #expect(handler.happenings.value.texts == ["a", "c"])
    }
}
