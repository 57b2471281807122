internal import Contracts
internal import Persistence

/// A row of the audit view, as far as its hash rests on it.
struct ViewRow: Sendable {
    let stream: String
    let version: Int
    let previousHash: String
    let hash: String
    /// Whether every part of the event stands in the row.
    let isWhole: Bool
    /// Whether the hash is that of the row's columns; nil where that can't be said.
    let isOwnHash: Bool?

    /// Reads a row and computes its hash.
    /// - Throws: `DatabaseError` for a row without a column; what no service writes isn't an error, but no own hash.
    init(_ row: Row, tenant: TenantID) throws {
        stream = try row.text("stream")
        version = try row.integer("version")
        previousHash = try row.text("previous_hash")
        hash = try row.text("hash")
        isWhole = try row.bool("is_whole")
        isOwnHash = isWhole ? ((try? Self.hashes(of: row, tenant)) ?? []).contains(hash) : nil
    }

    /// The hash with the row's columns. A removed resource leaves none, and neither does an event that changes none: the
    /// row has the one or the other.
    private static func hashes(of row: Row, _ tenant: TenantID) throws -> [String] {
        let attributes = MessageAttributes(
            id: MessageID(try row.uuid("message_id")), type: try MessageType(try row.text("type")),
            source: try row.text("source"), subject: try StreamName(try row.text("stream")),
            time: try row.timestamp("time"), tenant: tenant, correlation: CorrelationID(try row.uuid("correlation")),
            causation: try row.uuidIfPresent("causation").map { MessageID($0) },
            traceParent: try row.textIfPresent("traceparent"))
        let outcome = try row.textIfPresent("outcome").map { try CanonicalJSON.decode(Outcome.self, from: $0.utf8) }
        let event = EventAttributes(
            streamVersion: try row.integer("version"), previousHash: try row.text("previous_hash"), outcome: outcome)
        let changes: [ResourceChange] =
            try row.textIfPresent("resource").map { [.state(Array($0.utf8))] } ?? [.none, .removed]
        return try changes.map { change in
            let body = try EventBody.join(
                requestedBy: try row.text("requested_by"), details: Array(try row.text("details").utf8),
                resource: change)
            return try EventHash.of(attributes: attributes, event: event, body: body)
        }
    }
}
