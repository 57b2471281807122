import Contracts
import Foundation
import MessageBus
import Testing

@Suite("Questions to the broker", .timeLimit(.minutes(2)))
struct QuestionTests {
    @Test("Counts how far a group is behind", arguments: BusKind.available)
    func lag(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        try await bench.publish(bench.records((0..<10).map { "\($0)" }, partition: 0))
        let before = try await bench.bus.lag(group: bench.group, of: bench.topic)
        #expect(before.map(\.records) == (Int32(0)..<4).map { $0 == 0 ? 10 : bench.preceding($0) })
        #expect(before.allSatisfy { $0.committed == nil })
        let handler = RecordingHandler()
        try await bench.withMember(bench.plan(), handler) { _ in
            // With the record that made the topic, where there is one: else the next member gets it.
            let preceding = Int(bench.preceding(Int32(Bench.partitions - 1)))
            await handler.happenings.until { $0.records.count >= 10 + preceding }
        }
        try await bench.publish(bench.records(["x", "y"], partition: 0))
        let after = try await bench.bus.lag(group: bench.group, of: bench.topic)
        #expect(after[0].committed == 10)
        #expect(after[0].records == 2)
        #expect(after[0].watermarks == Watermarks(begin: 0, end: 12))
        for lag in after { #expect(try await bench.bus.watermarks(of: lag.source) == lag.watermarks) }
        let error = await #expect(throws: BusError.self) {
            _ = try await bench.bus.ends(of: Topic(rawValue: "bus.test.absent"))
        }
        #expect(error?.code == .unknownTopic)
    }

    @Test("Tells the cluster's identity and a topic's partitions", arguments: BusKind.available)
    func identity(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let identity = try await bench.bus.clusterID()
        #expect(!identity.isEmpty)
        #expect(try await bench.bus.clusterID() == identity)
        #expect(try await bench.bus.partitionCount(of: bench.topic) == 4)
        let error = await #expect(throws: BusError.self) {
            _ = try await bench.bus.partitionCount(of: Topic(rawValue: "bus.test.absent"))
        }
        #expect(error?.code == .unknownTopic)
        #expect(await bench.bus.isReachable(within: .seconds(5)))
        await bench.bus.close()
    }

    @Test("Deletes what a group has handled and is old enough, and nothing else", arguments: BusKind.available)
    func deletesHandled(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let (bus, group, topic) = (bench.bus, bench.group, bench.topic)
        let later = Timestamp(Date()).adding(seconds: 3_600)
        try await bench.publish(bench.records((0..<10).map { "\($0)" }, partition: 0))
        #expect(try await bus.deleteHandled(by: group, of: topic, before: later) == 0, "nobody has handled them")
        let handler = RecordingHandler()
        try await bench.withMember(bench.plan(), handler) { _ in
            // With the record that made the topic, where there is one: else the next member gets it.
            let preceding = Int(bench.preceding(Int32(Bench.partitions - 1)))
            await handler.happenings.until { $0.records.count >= 10 + preceding }
        }
        try await bench.publish(bench.records(["x", "y"], partition: 0))
        #expect(
            try await bus.deleteHandled(by: group, of: topic, before: later.adding(seconds: -7_200)) == 0,
            "all are young")
        let deletes = kind == .kafka
        #expect(try await bus.deleteHandled(by: group, of: topic, before: later) == (deletes ? 10 : 0))
        let source = TopicPartition(topic: topic, partition: 0)
        #expect(try await bus.watermarks(of: source) == Watermarks(begin: deletes ? 10 : 0, end: 12))
        #expect(try await bus.deleteHandled(by: group, of: topic, before: later) == 0)
        let next = RecordingHandler()
        try await bench.withMember(bench.plan(), next) { _ in
            await next.happenings.until { $0.records.count >= 2 }
        }
        #expect(next.happenings.value.records.map(\.text) == ["x", "y"])
    }

    @Test("Creates topics, and says what became of them", arguments: BusKind.available)
    func createsTopics(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let absent = TopicSpecification(
            topic: Topic(rawValue: bench.topic.rawValue + ".more"), partitions: 3, settings: ["retention.ms": "-1"])
        let present = TopicSpecification(topic: bench.topic, partitions: 3)
        let outcomes = try await bench.bus.createTopics([absent, present]).map(\.outcome)
        #expect(outcomes == [kind == .embedded ? .leftToBroker : .created, .existed(partitions: 4)])
        if kind != .embedded { #expect(try await bench.bus.partitionCount(of: absent.topic) == 3) }
    }
}
