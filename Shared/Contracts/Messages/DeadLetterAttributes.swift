/// What an agent says of a message that it gave up: headers of a dead letter, after the message's own.
public struct DeadLetterAttributes: Hashable, Sendable {
    /// Why it was given up.
    public var reason: DeadLetterReason
    /// The reason in words, for a person.
    public var detail: String
    /// Where the message stood.
    public var topic: Topic
    /// The partition where it stood.
    public var partition: Int
    /// The offset where it stood.
    public var offset: Int
    /// How often it was tried alone.
    public var attempts: Int

    /// Describes a dead letter.
    public init(
        reason: DeadLetterReason, detail: String, topic: Topic, partition: Int, offset: Int, attempts: Int
    ) {
        self.reason = reason
        self.detail = detail
        self.topic = topic
        self.partition = partition
        self.offset = offset
        self.attempts = attempts
    }

    /// The header that comes first of them: what stands before it is the message's own.
    public static let firstHeader = "dora_reason"

    /// The attributes as headers, in order.
    public var headers: [MessageHeader] {
        [
            MessageHeader(Self.firstHeader, reason.rawValue), MessageHeader("dora_detail", detail),
            MessageHeader("dora_topic", topic.rawValue), MessageHeader("dora_partition", String(partition)),
            MessageHeader("dora_offset", String(offset)), MessageHeader("dora_attempts", String(attempts)),
        ]
    }

    /// Reads the attributes from a dead letter's own headers.
    /// - Throws: ``MessageError`` for headers that an agent doesn't write.
    public init(headers: [MessageHeader]) throws(MessageError) {
        let reader = try HeaderReader(headers)
        self.init(
            reason: try reader.required(Self.firstHeader) { text in
                guard let reason = DeadLetterReason(rawValue: text) else {
                    throw IdentifierError(kind: "reason", text: text)
                }
                return reason
            },
            detail: try reader.required("dora_detail"),
            topic: Topic(rawValue: try reader.required("dora_topic")),
            partition: try reader.required("dora_partition", Self.count),
            offset: try reader.required("dora_offset", Self.count),
            // Letters of before attempts were told have none of it.
            attempts: try reader.optional("dora_attempts", Self.count) ?? 1)
    }

    private static func count(_ text: String) throws -> Int {
        guard let count = Int(text), count >= 0 else { throw IdentifierError(kind: "count", text: text) }
        return count
    }
}
