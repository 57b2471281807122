extension SealedEntry {
    /// Reads position, name and hash of a row of the log.
    init(_ row: Row) throws(DatabaseError) {
        self.init(
            position: Int64(try row.integer("position")), hash: try row.bytes("hash"),
            name: .known(
                EventName(
                    tenant: try row.text("tenant"), stream: try row.text("stream"), version: try row.integer("version"))
            ))
    }
}
