internal import Contracts

/// A row of the log as far as a reader may see it.
enum StoredEvent: Sendable {
    /// All of it.
    case whole(LogRow, position: Int64)
    /// Another tenant's: place, hash and name alone.
    case foreign(SealedEntry)
    /// A column holds what no service writes.
    case unreadable(SealedEntry)

    /// Place, hash and name, as a seal would take them.
    var entry: SealedEntry {
        switch self {
        case .whole(let row, let position):
            SealedEntry(
                position: position, hash: row.hash,
                name: .known(EventName(tenant: row.tenant, stream: row.stream, version: row.version)))
        case .foreign(let entry), .unreadable(let entry): entry
        }
    }
}
