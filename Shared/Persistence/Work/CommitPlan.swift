internal import Contracts

/// All that one transaction writes, cut by tenant, in the order in which rows are locked.
struct CommitPlan: Sendable {
    /// One resource table's writes, each list ordered by id.
    struct TableWrites: Sendable {
        struct Update: Sendable {
            let expected: Int
            let row: StateRow
        }
        struct Removal: Sendable {
            let expected: Int
            let id: ResourceID
        }
        let table: TableDescription
        var inserts: [StateRow] = []
        var updates: [Update] = []
        var removals: [Removal] = []
    }

    struct InboxEntry: Sendable {
        let messageID: MessageID
        let requestHash: String
        let status: Int
    }

    struct Chunk: Sendable {
        let position: ChunkPosition
        let bytes: [UInt8]
    }

    struct TenantWrites: Sendable {
        let tenant: TenantID
        var inbox: [InboxEntry] = []
        var tables: [TableWrites] = []
        var contents: [ContentWrite] = []
        var droppedContents: [ContentKey] = []
        var chunks: [Chunk] = []
        var droppedAttempts: [MessageID] = []
        var heldAttempts: [(attempt: MessageID, seconds: Double)] = []
        var tombstones: [(messageID: MessageID, reason: String)] = []
    }

    /// Ordered by tenant.
    var tenants: [TenantWrites] = []
    /// In the order of the units.
    var drafts: [EventDraft] = []

    /// Whether there is nothing to write.
    var isEmpty: Bool { tenants.isEmpty && drafts.isEmpty }

    /// The streams whose heads the drafts need.
    var streams: [TenantID: Set<StreamName>] {
        drafts.reduce(into: [:]) { $0[$1.message.tenant, default: []].insert($1.stream) }
    }
}
