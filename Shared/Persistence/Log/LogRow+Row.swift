internal import Contracts

extension LogRow {
    /// The columns that a row of the log is read from.
    static let columns = """
        position, tenant, stream, version, message_id, type, source, time, correlation, causation, traceparent, \
        outcome, body, previous_hash, hash
        """

    /// Reads a row of the log.
    init(_ row: Row) throws(DatabaseError) {
        self.init(
            tenant: try row.text("tenant"), stream: try row.text("stream"), version: try row.integer("version"),
            messageID: try row.uuid("message_id"), type: try row.text("type"), source: try row.text("source"),
            time: try row.timestamp("time"), correlation: try row.uuid("correlation"),
            causation: try row.uuidIfPresent("causation"), traceParent: try row.textIfPresent("traceparent"),
            outcome: try row.textIfPresent("outcome"), body: try row.bytes("body"),
            previousHash: try row.bytes("previous_hash"), hash: try row.bytes("hash"))
    }
}
