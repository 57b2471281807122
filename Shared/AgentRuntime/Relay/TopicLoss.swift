public import Contracts
public import MessageBus

/// A topic that no longer holds what it has acknowledged: it was emptied, or deleted and made again, on a cluster that
/// is still the same.
public struct TopicLoss: Sendable, Hashable {
    /// The partition that shows it.
    public let source: TopicPartition
    /// The highest offset that it had acknowledged.
    public let acknowledged: Int64
    /// The offset that it gives next, or has given again; nil when there is no such partition any more.
    public let next: Int64?

    /// The topic.
    public var topic: Topic { source.topic }

    /// What a log says of it.
    public var metadata: [String: String] {
        [
            "partition": "\(source)", "acknowledged": "\(acknowledged)",
            "next": next.map(String.init) ?? "no such partition",
        ]
    }
}
