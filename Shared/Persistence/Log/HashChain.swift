/// Follows the chain of every stream, event by event in the order of the log.
struct HashChain {
    private struct Key: Hashable {
        let tenant: String
        let stream: String
    }

    private var heads: [Key: StreamHead] = [:]
    private var broken: Set<Key> = []
    private(set) var report = ChainReport()

    /// Looks at the next event. After a stream's first break nothing more can be said of it.
    mutating func follow(_ row: LogRow, position: Int64) {
        let key = Key(tenant: row.tenant, stream: row.stream)
        report.events += 1
        if heads[key] == nil { report.streams += 1 }
        let head = heads[key] ?? .none
        heads[key] = StreamHead(version: row.version, hash: row.hash)
        guard !broken.contains(key), let reason = reason(row, after: head) else { return }
        broken.insert(key)
        report.breaks.append(
            ChainBreak(
                tenant: row.tenant, stream: row.stream, version: row.version, position: position, reason: reason))
    }

    private func reason(_ row: LogRow, after head: StreamHead) -> ChainBreak.Reason? {
        if row.version != head.version + 1 { return .version }
        if row.previousHash != head.hash { return .previousHash }
        if row.computedHash() != row.hash { return .hash }
        return nil
    }
}
