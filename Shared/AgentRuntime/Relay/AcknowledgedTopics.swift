public import Contracts
public import MessageBus
public import Persistence

/// What a cluster has acknowledged to a relay, per partition: shows when a topic no longer holds it. A topic of which
/// nothing is known has lost nothing.
public struct AcknowledgedTopics: Sendable {
    private var highest: [TopicPartition: Int64] = [:]

    /// Begins with what is known.
    public init(_ offsets: some Sequence<AcknowledgedOffset> = []) {
        for known in offsets {
            highest[TopicPartition(topic: known.topic, partition: known.partition)] = known.offset
        }
    }

    /// Takes in what a publisher has got acknowledged, in the order of its records.
    ///
    /// A partition never gives an offset twice, so one that isn't higher than the highest before shows another topic
    /// under the same name, even where that has grown past the old one since.
    /// - Returns: one loss per topic that has given an offset again; those aren't taken in.
    public mutating func acknowledge(_ positions: [RecordPosition]) -> [TopicLoss] {
        var losses: [Topic: TopicLoss] = [:]
        // A broker that knows a repeat by its sequence number alone acknowledges it without an offset.
        for position in positions where position.offset >= 0 {
            let source = TopicPartition(topic: position.topic, partition: position.partition)
            if let known = highest[source], position.offset <= known {
                losses[source.topic] =
                    losses[source.topic] ?? TopicLoss(source: source, acknowledged: known, next: position.offset)
            } else {
                highest[source] = position.offset
            }
        }
        return Array(losses.values)
    }

    /// The highest offsets of the partitions that positions stand in: what there is to be written after a publish.
    public func offsets(of positions: [RecordPosition]) -> [AcknowledgedOffset] {
        Set(positions.map { TopicPartition(topic: $0.topic, partition: $0.partition) }).compactMap { source in
            highest[source].map {
                AcknowledgedOffset(topic: source.topic, partition: source.partition, offset: $0)
            }
        }
    }

    /// The topics of which something is known.
    public var topics: Set<Topic> { Set(highest.keys.map(\.topic)) }

    /// Forgets a topic.
    public mutating func forget(_ topic: Topic) {
        highest = highest.filter { $0.key.topic != topic }
    }

    /// Looks whether a topic still holds what it has acknowledged: each partition is there, and ends beyond it.
    /// - Returns: what shows the loss; nil when nothing is lost.
    /// - Throws: `BusError` when that can't be told now: no broker answers, or the topic is away (`.unknownTopic`), which
    ///   it also is between its deletion and its being made again.
    public func loss(of topic: Topic, on bus: any MessageBus) async throws(BusError) -> TopicLoss? {
        let known = highest.filter { $0.key.topic == topic }.sorted { $0.key < $1.key }
        guard !known.isEmpty else { return nil }
        let ends = try await bus.ends(of: topic)
        for (source, acknowledged) in known {
            let end = ends[source.partition]?.end
            guard let end, end > acknowledged else {
                return TopicLoss(source: source, acknowledged: acknowledged, next: end)
            }
        }
        return nil
    }
}
