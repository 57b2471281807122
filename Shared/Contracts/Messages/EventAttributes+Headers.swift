extension EventAttributes {
    /// The attributes as headers, in a fixed order.
    /// - Throws: `EncodingError` when the outcome can't be written as JSON.
    public func headers() throws -> [MessageHeader] {
        var headers = [
            MessageHeader("ce_streamversion", String(streamVersion)),
            MessageHeader("ce_previoushash", previousHash),
        ]
        if let outcome {
            headers.append(
                MessageHeader("ce_outcome", String(decoding: try CanonicalJSON.encode(outcome), as: UTF8.self)))
        }
        return headers
    }

    /// Reads the attributes from a record's headers.
    /// - Throws: ``MessageError`` naming the header that is missing, doubled or malformed.
    public init(headers: [MessageHeader]) throws(MessageError) {
        let reader = try HeaderReader(headers)
        let version = try reader.required("ce_streamversion") { text in
            guard let version = Int(text), version > 0 else {
                throw IdentifierError(kind: "stream version", text: text)
            }
            return version
        }
        self.init(
            streamVersion: version,
            previousHash: try reader.required("ce_previoushash"),
            outcome: try reader.optional("ce_outcome") { try CanonicalJSON.decode(Outcome.self, from: $0.utf8) })
    }
}
