internal import Contracts

/// What a batch wants to read ahead, by tenant.
struct Foresight: Sendable {
    /// What is read of one tenant.
    struct Wish: Sendable {
        var messages: [MessageID] = []
        var rows: [(table: TableDescription, ids: [ResourceID])] = []
    }

    /// What was found; what is in the wish and not here isn't there.
    struct Found: Sendable {
        var tombstones: [MessageID: String] = [:]
        var rows: [String: [StateRow]] = [:]
    }

    let wishes: [(tenant: TenantID, wish: Wish)]

    init(_ messages: [ForeseenMessage], in tables: [any AnyResourceTable]) {
        let byKind = Dictionary(tables.map { ($0.kind, $0.description) }) { first, _ in first }
        wishes = Dictionary(grouping: messages, by: \.tenant).sorted { $0.key.text < $1.key.text }
            .map { tenant, messages in
                let subjects = Dictionary(grouping: messages.map(\.subject), by: \.kind)
                let rows = subjects.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { kind, streams in
                    byKind[kind].map { (table: $0, ids: Set(streams.map(\.id)).sorted()) }
                }
                return (tenant, Wish(messages: messages.map(\.messageID), rows: rows))
            }
    }
}
