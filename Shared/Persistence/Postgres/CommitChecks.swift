internal import Contracts

/// Judges the first round's results.
enum CommitChecks {
    /// The heads of the streams.
    /// - Throws: `duplicate`, `conflict`, or what can't be read.
    static func heads(
        _ steps: [CommitStep], _ results: [QueryResult]
    ) throws(StoreError) -> [StreamKey: StreamHead] {
        var heads: [StreamKey: StreamHead] = [:]
        var duplicates: [MessageID] = []
        var conflict: StoreError?
        do throws(DatabaseError) {
            for (step, result) in zip(steps, results) {
                switch step.check {
                case .nothing: break
                case .inbox(let ids):
                    var new: Set<MessageID> = []
                    for row in result.rows { new.insert(MessageID(try row.uuid("message_id"))) }
                    // An id that stands twice in one batch was new once.
                    let doubled = result.rows.count == Set(ids).count ? Set(ids) : []
                    if result.rows.count != ids.count {
                        duplicates += Set(ids).filter { !new.contains($0) || doubled.contains($0) }.sorted()
                    }
                case .rows(let expected, let kind):
                    var written: Set<ResourceID> = []
                    for row in result.rows { written.insert(ResourceID(try row.uuid("id"))) }
                    if let missing = expected.keys.filter({ !written.contains($0) }).min() {
                        conflict =
                            conflict
                            ?? .conflict(
                                stream: StreamName(kind: kind, id: missing), expected: expected[missing] ?? 0)
                    }
                case .heads(let tenant):
                    for row in result.rows {
                        let key = StreamKey(tenant: tenant, stream: try stream(row))
                        heads[key] = StreamHead(version: try row.integer("version"), hash: try row.bytes("hash"))
                    }
                }
            }
        } catch {
            throw StoreError(error)
        }
        // A message that took effect already conflicts with itself: say what it is.
        if !duplicates.isEmpty { throw .duplicate(duplicates) }
        if let conflict { throw conflict }
        return heads
    }

    private static func stream(_ row: Row) throws(DatabaseError) -> StreamName {
        let text = try row.text("stream")
        do { return try StreamName(text) } catch { throw DatabaseError(code: .unreadable, message: "\(error)") }
    }
}
