internal import Contracts

/// All that an in-memory store holds.
struct MemoryState: Sendable {
    struct MessageKey: Hashable, Sendable {
        let tenant: TenantID
        let id: MessageID
    }

    struct TableKey: Hashable, Sendable {
        let tenant: TenantID
        let table: String
    }

    struct CursorKey: Hashable, Sendable {
        let name: String
        let cluster: String
    }

    var tables: [TableKey: [ResourceID: StateRow]] = [:]
    var inbox: [MessageKey: KnownMessage] = [:]
    /// The operation that each message of the log stood for.
    var causes: [MessageKey: ResourceID] = [:]
    var log: [LogRow] = []
    var heads: [StreamKey: StreamHead] = [:]
    var contents: [TenantID: [ContentKey: ContentWrite]] = [:]
    var chunks: [MessageKey: [Int: [UInt8]]] = [:]
    var tombstones: [MessageKey: String] = [:]
    var leases: [String: Lease] = [:]
    var cursors: [CursorKey: RelayCursor] = [:]
}
