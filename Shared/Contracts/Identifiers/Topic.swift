/// A Kafka topic's name.
public struct Topic: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
    /// The name.
    public let rawValue: String

    /// Names a topic.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name.
    public var description: String { rawValue }

    /// Where agents answer the gateway's queries; its partitions are leased by gateway instances.
    public static let replies = Topic(rawValue: "dora.gateway.replies")
}
