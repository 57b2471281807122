import Contracts
import Foundation
import MessageBus
import Testing

/// One test's own topic and group on a bus.
struct Bench: Sendable {
    let kind: BusKind
    let bus: any MessageBus
    let topic = Topic(rawValue: "bus.test.\(UUID().uuidString.prefix(13))")
    let group = "bus-test-\(UUID().uuidString.prefix(13))"

    static let partitions = 4

    /// A bench with a topic of four partitions.
    init(_ kind: BusKind, bus: (any MessageBus)? = nil) async throws {
        self.kind = kind
        self.bus = bus ?? kind.bus()
        let creation = try await self.bus.createTopics([TopicSpecification(topic: topic, partitions: Self.partitions)])
        if creation.first?.outcome == .leftToBroker {
            // Made by its first use; the record goes to a partition that no test counts in.
            let publisher = try self.bus.makePublisher()
            _ = try await publisher.publish(record("first use", partition: Int32(Self.partitions - 1)))
            await publisher.close()
        }
    }

    /// Records before those of the test.
    func preceding(_ partition: Int32) -> Int64 {
        kind == .embedded && partition == Int32(Self.partitions - 1) ? 1 : 0
    }

    func record(
        _ text: String, key: String = "k", partition: Int32? = nil, headers: [RecordHeader] = []
    ) -> OutgoingRecord {
        OutgoingRecord(topic: topic, key: key, partition: partition, headers: headers, value: Array(text.utf8))
    }

    func records(_ texts: some Sequence<String>, partition: Int32) -> [OutgoingRecord] {
        texts.map { record($0, partition: partition) }
    }

    /// A group's plan on the bench's topic, with short pauses.
    func plan(records: Int = 100, bytes: Int = 1 << 20, grace: Duration = .seconds(10)) -> SubscriptionPlan {
        SubscriptionPlan(
            .group(group, topics: [topic]), maximumBatchRecords: records, maximumBatchBytes: bytes,
            firstRetryPause: .milliseconds(10), longestRetryPause: .milliseconds(100), revocationGrace: grace)
    }

    /// Publishes with a publisher of its own.
    @discardableResult
    func publish(_ records: [OutgoingRecord]) async throws -> [RecordPosition] {
        let publisher = try bus.makePublisher()
        let result: Result<[RecordPosition], BusError>
        do throws(BusError) { result = .success(try await publisher.publish(records)) } catch {
            result = .failure(error)
        }
        await publisher.close()
        return try result.get()
    }

    /// Runs a member while the body runs, then stops it and waits until it has left.
    @discardableResult
    func withMember<Result: Sendable>(
        _ plan: SubscriptionPlan, _ handler: some PartitionHandler,
        _ body: @Sendable (any MessageSubscriber) async throws -> Result
    ) async throws -> Result {
        let subscriber = try bus.makeSubscriber(plan)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await subscriber.run(handler) }
            defer { subscriber.stop() }
            let result = try await body(subscriber)
            subscriber.stop()
            try await group.waitForAll()
            return result
        }
    }

    /// The group's next offset in a partition, or nil.
    func committed(_ partition: Int32) async throws -> Int64? {
        try await bus.committedOffsets(group: group, of: topic)[partition]
    }
}
