public import Contracts

/// An agent's answer to a query: JSON, or a range of bytes.
public struct QueryAnswer: Sendable {
    /// The answer's media type.
    public let contentType: String
    /// The answer.
    public let body: [UInt8]

    /// Answers with bytes.
    public init(bytes: [UInt8], contentType: String = MessageAttributes.octets) {
        body = bytes
        self.contentType = contentType
    }

    /// Answers with a value as JSON.
    /// - Throws: `EncodingError` for what JSON can't hold.
    public init(json value: some Encodable) throws {
        body = try CanonicalJSON.encode(value)
        contentType = MessageAttributes.json
    }
}
