import Contracts
import Foundation
@testable import MessageBus
import Testing

@Suite("Publishing", .timeLimit(.minutes(2)))
struct PublishingTests {
    @Test("Returns adjacent positions once the broker has the records", arguments: BusKind.available)
    func acknowledges(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let positions = try await bench.publish(bench.records((0..<50).map { "\($0)" }, partition: 1))
        #expect(positions.map(\.offset) == Array(0..<50))
        #expect(positions.allSatisfy { $0.topic == bench.topic && $0.partition == 1 })
        let ends = try await bench.bus.watermarks(of: TopicPartition(topic: bench.topic, partition: 1))
        #expect(ends == Watermarks(begin: 0, end: 50))
    }

    @Test("Keeps headers, bytes, empty values and tombstones as they are", arguments: BusKind.available)
    func keepsContent(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let headers = [
            RecordHeader(name: "ce_type", text: "eu.dora.test.v1"),
            RecordHeader(name: "bytes", value: [0, 255, 10, 13, 0]),
            RecordHeader(name: "twice", text: "first"),
            RecordHeader(name: "twice", text: "second"),
            RecordHeader(name: "empty", value: []),
        ]
        let before = Int64(Date().timeIntervalSince1970 * 1000)
        let values: [[UInt8]?] = [Array("ä\u{0}z".utf8), [], nil, Array(0...255)]
        try await bench.publish(
            values.map {
                OutgoingRecord(topic: bench.topic, key: "tenant/ü", partition: 0, headers: headers, value: $0)
            })
        let handler = RecordingHandler()
        let records = try await bench.withMember(bench.plan(), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.partition == 0 }.count >= 4 }.records
        }.filter { $0.partition == 0 }
        #expect(records.map(\.value) == values)
        #expect(records.allSatisfy { $0.headers == headers })
        #expect(records.allSatisfy { $0.key == "tenant/ü" })
        #expect(records.allSatisfy { $0.timestamp >= before && $0.timestamp < before + 60_000 })
    }

    @Test("Keeps the order of each key, whoever else publishes", arguments: BusKind.available)
    func keepsOrder(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let publisher = try bench.bus.makePublisher()
        let keys = (0..<20).map { "tenant/\($0)" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for key in keys {
                group.addTask {
                    for number in 0..<20 { _ = try await publisher.publish(bench.record("\(number)", key: key)) }
                    let rest = (20..<50).map { bench.record("\($0)", key: key) }
                    _ = try await publisher.publish(rest)
                }
            }
            try await group.waitForAll()
        }
        await publisher.close()
        let handler = RecordingHandler()
        let all = try await bench.withMember(bench.plan(), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.key != "k" }.count >= 1000 }.records
        }
        for key in keys {
            let own = all.filter { $0.key == key }
            #expect(own.map(\.text) == (0..<50).map { "\($0)" })
            #expect(Set(own.map(\.partition)).count == 1)
        }
        for partition in Int32(0)..<4 {
            let offsets = all.filter { $0.partition == partition }.map(\.offset)
            #expect(offsets == Array(0..<Int64(offsets.count)))
        }
    }

    @Test("Chooses the partition as Kafka's Java clients do", arguments: BusKind.available)
    func partitionsByKey(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let keys = ["", "21", "foobar", "a-little-bit-longer-string", "tenant/ä€"] + (0..<50).map { "key-\($0)" }
        let positions = try await bench.publish(keys.map { bench.record($0, key: $0) })
        #expect(positions.map(\.partition) == keys.map { Murmur2.partition(of: $0, among: Bench.partitions) })
    }

    @Test("Takes large records and refuses those over the limit, then goes on", arguments: BusKind.available)
    func limitsSize(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let large = [UInt8](repeating: 7, count: 3 << 20)
        let publisher = try bench.bus.makePublisher()
        let position = try await publisher.publish(
            OutgoingRecord(topic: bench.topic, key: "k", partition: 0, value: large))
        #expect(position.offset == 0)
        let tooLarge = OutgoingRecord(
            topic: bench.topic, key: "k", partition: 0, value: [UInt8](repeating: 7, count: (4 << 20) + 1))
        let error = await #expect(throws: BusError.self) { _ = try await publisher.publish(tooLarge) }
        #expect(error?.code == .messageTooLarge)
        #expect(error?.isRetryable == false)
        #expect(try await publisher.publish(bench.record("after", partition: 0)).offset == 1)
        await publisher.close()
        let handler = RecordingHandler()
        let records = try await bench.withMember(bench.plan(), handler) { _ in
            await handler.happenings.until { $0.records.filter { $0.partition == 0 }.count >= 2 }.records
        }.filter { $0.partition == 0 }
        #expect(records.first?.value == large)
        #expect(records.last?.text == "after")
    }

    @Test("Refuses to publish once closed, and closes with nothing under way", arguments: BusKind.available)
    func closes(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let publisher = try bench.bus.makePublisher()
        _ = try await publisher.publish(bench.record("a", partition: 0))
        #expect(await publisher.close() == 0)
        let error = await #expect(throws: BusError.self) { _ = try await publisher.publish(bench.record("b")) }
        #expect(error?.code == .closed)
    }

    @Test("Delivers many from many tasks", arguments: BusKind.available)
    func manyTasks(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let publisher = try bench.bus.makePublisher()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<kind.manyRecords {
                group.addTask { _ = try await publisher.publish(bench.record("\(number)", partition: 0)) }
            }
            try await group.waitForAll()
        }
        await publisher.close()
        let ends = try await bench.bus.watermarks(of: TopicPartition(topic: bench.topic, partition: 0))
        #expect(ends.end == Int64(kind.manyRecords))
    }
}
