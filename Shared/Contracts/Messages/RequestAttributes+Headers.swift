extension RequestAttributes {
    /// The attributes as headers, in a fixed order; the seal comes last.
    public var headers: [MessageHeader] {
        var headers = unsealedHeaders
        headers.append(MessageHeader("ce_mac", mac))
        return headers
    }

    private var unsealedHeaders: [MessageHeader] {
        var headers = [
            MessageHeader("ce_actor", requester.subject),
            MessageHeader("ce_roles", requester.roles.map(\.rawValue).joined(separator: ",")),
            MessageHeader("ce_requesthash", requestHash),
        ]
        if let expectedVersion { headers.append(MessageHeader("ce_expectedversion", String(expectedVersion))) }
        if let expires { headers.append(MessageHeader("ce_expires", expires.text)) }
        if let replyTo { headers.append(MessageHeader("ce_replyto", replyTo.text)) }
        if let chunk {
            headers.append(MessageHeader("ce_upload", chunk.attempt.text))
            headers.append(MessageHeader("ce_chunkindex", String(chunk.index)))
        }
        headers.append(MessageHeader("ce_keyid", keyID))
        return headers
    }

    /// Reads the attributes from a record's headers.
    /// - Throws: ``MessageError`` naming the header that is missing, doubled or malformed.
    public init(headers: [MessageHeader]) throws(MessageError) {
        let reader = try HeaderReader(headers)
        let roles = try reader.required("ce_roles") { text in
            try text.split(separator: ",").map { name in
                guard let role = Role(rawValue: String(name)) else {
                    throw IdentifierError(kind: "role", text: String(name))
                }
                return role
            }
        }
        var chunk: ChunkPosition?
        if let attempt = try reader.optional("ce_upload", { try MessageID($0) }) {
            let index = try reader.required("ce_chunkindex") { text in
                guard let index = Int(text), index >= 0 else { throw IdentifierError(kind: "chunk index", text: text) }
                return index
            }
            chunk = ChunkPosition(attempt: attempt, index: index)
        }
        self.init(
            requester: Requester(subject: try reader.required("ce_actor"), roles: roles),
            requestHash: try reader.required("ce_requesthash"),
            expectedVersion: try reader.optional("ce_expectedversion") { Int($0) },
            expires: try reader.optional("ce_expires") { try Timestamp($0) },
            replyTo: try reader.optional("ce_replyto") { ReplyAddress(text: $0) },
            chunk: chunk,
            keyID: try reader.required("ce_keyid"),
            mac: try reader.required("ce_mac"))
    }

    /// What the seal covers: topic, key, every attribute with its name, and the body. The one who seals or verifies
    /// puts each part's length before it, so that no two messages have the same bytes.
    public func authenticatedParts(topic: Topic, common: MessageAttributes, body: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [Array(topic.rawValue.utf8), Array(common.key.utf8)]
        for header in common.headers + unsealedHeaders {
            parts.append(Array(header.name.utf8))
            parts.append(Array(header.value.utf8))
        }
        parts.append(body)
        return parts
    }
}
