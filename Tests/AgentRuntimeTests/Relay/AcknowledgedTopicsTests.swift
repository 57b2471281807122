import Contracts
import FleetTestSupport
import MessageBus
import Persistence
import Testing

@testable import AgentRuntime

@Suite("What a cluster has acknowledged") struct AcknowledgedTopicsTests {
    private let topic = Domain.risk.events
    private let other = Domain.gap.events

    private func position(_ partition: Int32, _ offset: Int64, of topic: Topic? = nil) -> RecordPosition {
        RecordPosition(topic: topic ?? self.topic, partition: partition, offset: offset)
    }

    private func offset(_ partition: Int32, _ offset: Int64) -> AcknowledgedOffset {
        AcknowledgedOffset(topic: topic, partition: partition, offset: offset)
    }

    /// A bus whose topic has so many records in each partition.
    private func bus(_ records: [Int]) async throws -> InMemoryMessageBus {
        let bus = InMemoryMessageBus(partitions: 1, logger: .tests)
        _ = try await bus.createTopics([TopicSpecification(topic: topic, partitions: records.count)])
        let publisher = try bus.makePublisher()
        for (partition, count) in records.enumerated() {
            for _ in 0..<count {
                _ = try await publisher.publish(
                    OutgoingRecord(topic: topic, key: "k", partition: Int32(partition), value: []))
            }
        }
        return bus
    }

    @Test("offsets that rise are taken in, and written for the partitions that they stand in") func rising() {
        var known = AcknowledgedTopics([offset(0, 4), offset(1, 9)])
        let positions = [position(0, 5), position(2, 0), position(0, 7), position(2, 1)]
        #expect(known.acknowledge(positions).isEmpty)
        #expect(Set(known.offsets(of: positions)) == [offset(0, 7), offset(2, 1)])
        #expect(known.acknowledge([position(1, 10)]).isEmpty)
        #expect(known.topics == [topic])
    }

    @Test("an offset that comes again, or a lower one, shows another topic of that name", arguments: [4, 3, 0])
    func repeated(_ offset: Int64) {
        var known = AcknowledgedTopics([self.offset(0, 4), self.offset(1, 9)])
        let losses = known.acknowledge([position(1, 10), position(0, offset), position(0, 0, of: other)])
        let source = TopicPartition(topic: topic, partition: 0)
        #expect(losses == [TopicLoss(source: source, acknowledged: 4, next: offset)])
        known.forget(topic)
        #expect(known.topics == [other])
        #expect(known.acknowledge([position(0, 0)]).isEmpty)
    }

    @Test("a record that was acknowledged without an offset says nothing") func withoutOffset() {
        var known = AcknowledgedTopics([offset(0, 4)])
        #expect(known.acknowledge([position(0, -1), position(1, -1_001)]).isEmpty)
        #expect(Set(known.offsets(of: [position(0, -1), position(1, -1_001)])) == [offset(0, 4)])
    }

    @Test("ends beyond what was acknowledged have lost nothing") func whole() async throws {
        let bus = try await bus([5, 1])
        #expect(try await AcknowledgedTopics([offset(0, 4), offset(1, 0)]).loss(of: topic, on: bus) == nil)
        #expect(try await AcknowledgedTopics([offset(0, 2)]).loss(of: topic, on: bus) == nil)
    }

    @Test("an end before what was acknowledged has lost it, and so has a partition that is gone") func lost()
        async throws
    {
        let bus = try await bus([5, 0])
        func loss(_ known: AcknowledgedOffset...) async throws -> TopicLoss? {
            try await AcknowledgedTopics(known).loss(of: topic, on: bus)
        }
        func expected(_ partition: Int32, _ acknowledged: Int64, _ next: Int64?) -> TopicLoss {
            TopicLoss(
                source: TopicPartition(topic: topic, partition: partition), acknowledged: acknowledged, next: next)
        }
        #expect(try await loss(offset(0, 5)) == expected(0, 5, 5))
        #expect(try await loss(offset(0, 4), offset(1, 0)) == expected(1, 0, 0))
        #expect(try await loss(offset(0, 4), offset(2, 7)) == expected(2, 7, nil))
    }

    @Test("where nothing is known nothing is lost, and no broker is asked") func nothingKnown() async throws {
        let bus = try await bus([0])
        bus.setReachable(false)
        #expect(try await AcknowledgedTopics().loss(of: topic, on: bus) == nil)
        #expect(try await AcknowledgedTopics([offset(0, 4)]).loss(of: other, on: bus) == nil)
    }

    @Test("a topic or a broker that is away has lost nothing yet") func away() async throws {
        let bus = try await bus([5])
        let known = AcknowledgedTopics([offset(0, 4)])
        bus.deleteTopic(topic)
        await #expect { _ = try await known.loss(of: topic, on: bus) } throws: {
            ($0 as? BusError)?.code == .unknownTopic
        }
        bus.setReachable(false)
        await #expect { _ = try await known.loss(of: topic, on: bus) } throws: {
            ($0 as? BusError)?.code == .unreachable
        }
    }
}
