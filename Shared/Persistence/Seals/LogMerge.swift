internal import Contracts

/// Puts a log's events beside what a seal has of them. Pure.
struct LogMerge: Sendable {
    private let entries: [SealedEntry]
    private var index = 0
    /// Whose events are shown; nil shows all.
    private let tenant: String?
    /// Whether the events come after the last seal.
    private let isTail: Bool

    /// - Parameters:
    ///   - entries: the seal's, in the order of positions; nil after the last seal.
    ///   - tenant: whose events are shown; nil shows all.
    init(entries: [SealedEntry]?, tenant: String?) {
        self.entries = entries ?? []
        self.tenant = tenant
        isTail = entries == nil
    }

    /// Takes the next events.
    mutating func items(_ events: [StoredEvent]) -> [LogItem] {
        var items: [LogItem] = []
        for event in events {
            let found = event.entry
            while let entry = next(before: found.position) { items += missing(entry) }
            var sealed: SealedEntry?
            if index < entries.count, entries[index].position == found.position {
                sealed = entries[index]
                index += 1
            }
            items += place(event, found, sealed)
        }
        return items
    }

    /// What is left when there are no more events.
    mutating func rest() -> [LogItem] {
        defer { index = entries.count }
        return entries[index...].flatMap { missing($0) }
    }

    private mutating func next(before position: Int64) -> SealedEntry? {
        guard index < entries.count, entries[index].position < position else { return nil }
        defer { index += 1 }
        return entries[index]
    }

    private func missing(_ entry: SealedEntry) -> [LogItem] {
        let shown = entry.shown(to: tenant)
        return [.entry(shown)] + (shown.event == nil ? [.foreign(position: entry.position, .missing)] : [])
    }

    private func place(_ event: StoredEvent, _ found: SealedEntry, _ sealed: SealedEntry?) -> [LogItem] {
        let isSealed = sealed == found
        let before = isSealed ? [] : sealed.map { [LogItem.entry($0.shown(to: tenant))] } ?? []
        switch event {
        case .whole(let row, let position): return before + [.event(row, position: position, isSealed: isSealed)]
        case .unreadable(let entry): return before + [.unreadable(entry, isSealed: isSealed)]
        case .foreign(let entry):
            if isSealed { return [.entry(entry.shown(to: tenant))] }
            if isTail { return [] }
            return before + [.foreign(position: entry.position, sealed == nil ? .inserted : .replaced)]
        }
    }
}
