internal import Contracts
internal import Cryptography
internal import Foundation

extension LogExportLine {
    /// Writes an item; nil for one that an export leaves out.
    init?(_ item: LogItem) {
        switch item {
        case .event(let row, let position, let isSealed):
            event = Event(row, position)
            sealed = isSealed
        case .unreadable(let found, let isSealed):
            unreadable = Entry(found)
            sealed = isSealed
        case .entry(let found): entry = Entry(found)
        case .foreign: return nil
        case .seal(let found): seal = found.told
        }
    }

    /// Reads an item; nil for a line that holds none.
    var item: LogItem? {
        if let event {
            guard let row = event.row else { return nil }
            return .event(row, position: event.position, isSealed: sealed ?? false)
        }
        if let unreadable { return unreadable.sealedEntry.map { .unreadable($0, isSealed: sealed ?? false) } }
        if let entry { return entry.sealedEntry.map { .entry($0) } }
        return seal.flatMap { LogSeal($0) }.map { .seal($0) }
    }
}

extension LogExportLine.Event {
    init(_ row: LogRow, _ position: Int64) {
        self.init(
            position: position, tenant: row.tenant, stream: row.stream, version: row.version,
            message: Self.text(row.messageID),
            type: row.type, source: row.source, time: row.time.microseconds, correlation: Self.text(row.correlation),
            causation: row.causation.map { Self.text($0) }, traceparent: row.traceParent, outcome: row.outcome,
            body: Data(row.body),
            previousHash: Hexadecimal.encode(row.previousHash), hash: Hexadecimal.encode(row.hash))
    }

    var row: LogRow? {
        guard let message = UUID(uuidString: message), let correlation = UUID(uuidString: correlation),
            let previousHash = Hexadecimal.decode(previousHash), let hash = Hexadecimal.decode(hash)
        else { return nil }
        var cause: UUID?
        if let causation {
            guard let read = UUID(uuidString: causation) else { return nil }
            cause = read
        }
        return LogRow(
            tenant: tenant, stream: stream, version: version, messageID: message, type: type, source: source,
            time: Timestamp(microseconds: time), correlation: correlation, causation: cause,
            traceParent: traceparent, outcome: outcome, body: Array(body), previousHash: Array(previousHash),
            hash: Array(hash))
    }

    private static func text(_ uuid: UUID) -> String { uuid.uuidString.lowercased() }
}

extension LogExportLine.Entry {
    init(_ entry: SealedEntry) {
        var digest: String?
        if case .hidden(let bytes) = entry.name { digest = Hexadecimal.encode(bytes) }
        self.init(
            position: entry.position, hash: Hexadecimal.encode(entry.hash), tenant: entry.event?.tenant,
            stream: entry.event?.stream, version: entry.event?.version, name: digest)
    }

    var sealedEntry: SealedEntry? {
        guard let hash = Hexadecimal.decode(hash) else { return nil }
        if let tenant, let stream, let version {
            return SealedEntry(
                position: position, hash: Array(hash),
                name: .known(EventName(tenant: tenant, stream: stream, version: version)))
        }
        return name.flatMap { Hexadecimal.decode($0) }.map {
            SealedEntry(position: position, hash: Array(hash), name: .hidden(Array($0)))
        }
    }
}
