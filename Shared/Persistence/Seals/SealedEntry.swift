/// One event as a seal has it.
struct SealedEntry: Sendable, Hashable {
    /// Which event it is.
    enum Name: Sendable, Hashable {
        case known(EventName)
        /// Another tenant's: the name's digest.
        case hidden([UInt8])
    }

    let position: Int64
    /// The event's hash, as stored.
    let hash: [UInt8]
    let name: Name

    /// The name, where it is known.
    var event: EventName? { if case .known(let event) = name { event } else { nil } }

    /// The same without the name, unless it's the tenant's own.
    func shown(to tenant: String?) -> SealedEntry {
        guard let tenant, let event, event.tenant != tenant else { return self }
        return SealedEntry(position: position, hash: hash, name: .hidden(event.digest))
    }
}
