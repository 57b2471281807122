internal import Contracts
internal import Foundation
internal import Synchronization

/// Topics and groups behind one lock. Lanes are fed outside it.
final class InMemoryBroker: Sendable {
    /// A lane that is fed from a partition.
    struct Feed: Sendable {
        let lane: PartitionLane
        var position: Int64
    }

    struct Group: Sendable {
        var topics: [Int: [Topic]] = [:]
        var committed: [TopicPartition: Int64] = [:]
        var owners: [TopicPartition: Int] = [:]
        var members: [(number: Int, changed: @Sendable () -> Void)] = []
    }

    struct State: Sendable {
        var isReachable = true
        var topics: [Topic: [[IncomingRecord]]] = [:]
        var groups: [String: Group] = [:]
        var feeds: [UInt64: Feed] = [:]
        var lastNumber: UInt64 = 0
    }

    let clusterID = UUID().uuidString
    let defaultPartitions: Int
    let maximumMessageBytes: Int
    let state = Mutex(State())

    init(partitions: Int, maximumMessageBytes: Int) {
        defaultPartitions = max(1, partitions)
        self.maximumMessageBytes = maximumMessageBytes
    }

    // MARK: - Reach

    var isReachable: Bool { state.withLock { $0.isReachable } }

    func reach() throws(BusError) {
        guard isReachable else {
            throw BusError(code: .unreachable, message: "The broker was taken away.", isRetryable: true)
        }
    }

    func setReachable(_ isReachable: Bool) {
        state.withLock { $0.isReachable = isReachable }
        feedAll()
    }

    // MARK: - Topics

    func create(_ topic: Topic, partitions: Int) -> TopicCreation.Outcome {
        let (outcome, changed): (TopicCreation.Outcome, [@Sendable () -> Void]) = state.withLock { state in
            if let existing = state.topics[topic] { return (.existed(partitions: existing.count), []) }
            state.topics[topic] = Array(repeating: [], count: max(1, partitions))
            return (.created, state.groups.values.flatMap { $0.members.map(\.changed) })
        }
        for change in changed { change() }
        return outcome
    }

    func delete(_ topic: Topic) {
        state.withLock { state in
            state.topics[topic] = nil
            state.groups = state.groups.mapValues { group in
                var left = group
                left.committed = group.committed.filter { $0.key.topic != topic }
                return left
            }
            // Who reads it goes on at the beginning of the next topic of that name.
            for (number, feed) in state.feeds where feed.lane.source.topic == topic {
                state.feeds[number]?.position = 0
            }
        }
    }

    func partitionCount(of topic: Topic) throws(BusError) -> Int {
        guard let count = state.withLock({ $0.topics[topic]?.count }) else {
            throw BusError(code: .unknownTopic, message: "\(topic) does not exist.", isRetryable: true)
        }
        return count
    }

    func end(of source: TopicPartition) throws(BusError) -> Int64 {
        let end: Int? = state.withLock { state in
            guard let partitions = state.topics[source.topic], partitions.indices.contains(Int(source.partition))
            else { return nil }
            return partitions[Int(source.partition)].count
        }
        guard let end else {
            throw BusError(code: .unknownTopic, message: "\(source) does not exist.", isRetryable: true)
        }
        return Int64(end)
    }

    func append(_ record: OutgoingRecord) throws(BusError) -> RecordPosition {
        try reach()
        guard record.byteCount <= maximumMessageBytes else {
            throw BusError(code: .messageTooLarge, message: "A record for \(record.topic) is too large.")
        }
        _ = create(record.topic, partitions: defaultPartitions)
        let position: RecordPosition? = state.withLock { state in
            let count = state.topics[record.topic]?.count ?? 0
            let partition = record.partition ?? Murmur2.partition(of: record.key, among: count)
            guard 0..<count ~= Int(partition) else { return nil }
            let offset = Int64(state.topics[record.topic]?[Int(partition)].count ?? 0)
            state.topics[record.topic]?[Int(partition)].append(
                IncomingRecord(
                    topic: record.topic, partition: partition, offset: offset, key: record.key,
                    headers: record.headers, value: record.value,
                    timestamp: Int64(Date().timeIntervalSince1970 * 1000)))
            return RecordPosition(topic: record.topic, partition: partition, offset: offset)
        }
        guard let position else {
            throw BusError(code: .unknownTopic, message: "\(record.topic) has no such partition.", isRetryable: true)
        }
        feedAll(of: TopicPartition(topic: position.topic, partition: position.partition))
        return position
    }

    // MARK: - Feeding

    /// A lane that is filled from an offset on.
    func open(
        _ source: TopicPartition, from position: Int64, plan: SubscriptionPlan
    ) -> PartitionLane {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        let lane = PartitionLane(source: source, identifier: number, plan: plan) { [weak self] in
            self?.feedAll(of: source)
        }
        state.withLock { $0.feeds[number] = Feed(lane: lane, position: position) }
        feedAll(of: source)
        return lane
    }

    func close(_ lane: PartitionLane) {
        state.withLock { _ = $0.feeds.removeValue(forKey: lane.identifier) }
        lane.close()
    }

    /// Feeds the lanes of a partition, or all.
    private func feedAll(of source: TopicPartition? = nil) {
        // Offered under the lock, so that two feeders can't reverse the order; a lane never calls back from an offer.
        state.withLock { state in
            guard state.isReachable else { return }
            for (number, feed) in state.feeds where source == nil || feed.lane.source == source {
                let log = state.topics[feed.lane.source.topic] ?? []
                guard log.indices.contains(Int(feed.lane.source.partition)) else { continue }
                let records = log[Int(feed.lane.source.partition)]
                var position = Int(feed.position)
                while position < records.count, feed.lane.room > 0 {
                    feed.lane.offer([records[position]])
                    position += 1
                }
                state.feeds[number]?.position = Int64(position)
            }
        }
    }
}
