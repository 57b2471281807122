extension LogSeal {
    /// The columns that a seal is read from.
    static let columns = "number, service, through, events, digest, previous, time, key, signature"

    /// Reads a row of `log_seals`.
    init(_ row: Row) throws(DatabaseError) {
        self.init(
            number: try row.integer("number"), service: try row.text("service"),
            through: Int64(try row.integer("through")), events: try row.integer("events"),
            digest: try row.bytes("digest"), previous: try row.bytes("previous"), time: try row.timestamp("time"),
            key: try row.text("key"), signature: try row.bytes("signature"))
    }
}
