/// Where a query's answer goes: topic and partition that the asking gateway instance has leased.
public struct ReplyAddress: Hashable, Sendable {
    /// The topic.
    public let topic: Topic
    /// The partition, from 0.
    public let partition: Int32

    /// Makes an address.
    public init(topic: Topic, partition: Int32) {
        self.topic = topic
        self.partition = partition
    }

    /// Reads `topic:partition`; nil for any other text.
    public init?(text: String) {
        guard let colon = text.lastIndex(of: ":"), let partition = Int32(text[text.index(after: colon)...]),
            partition >= 0, colon > text.startIndex
        else { return nil }
        self.init(topic: Topic(rawValue: String(text[..<colon])), partition: partition)
    }

    /// `topic:partition`.
    public var text: String { "\(topic.rawValue):\(partition)" }
}
