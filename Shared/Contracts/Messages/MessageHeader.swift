/// One header of a Kafka record: CloudEvents' binary mode carries its attributes there.
public struct MessageHeader: Hashable, Sendable {
    /// The header's name: `ce_id`.
    public let name: String
    /// The header's value in UTF-8.
    public let value: String

    /// Makes a header.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
