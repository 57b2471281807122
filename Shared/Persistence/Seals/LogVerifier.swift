internal import Contracts
internal import Cryptography

/// Verifies a log with its seals, item by item in the order of positions. Pure.
///
/// Of each event: its columns by its hash, its place in its stream by version and previous hash, and, where a seal
/// covers it, its hash, name and position by that seal. Of each seal: its signature, its list of events, its place
/// behind the seal before it, and that it is what the log itself told of it.
struct LogVerifier: ~Copyable {
    /// A break since the last seal. What rests on the seal's list counts only once that is known to be the signed one.
    private struct Finding {
        let found: LogBreak
        let stream: StreamIdentity?
        let restsOnSeal: Bool
    }

    private let service: String
    private let announcements: StreamIdentity
    private let keys: JSONWebKeySet
    private var result = LogVerification()
    private var heads: [StreamIdentity: StreamHead] = [:]
    /// After a stream's first break nothing more is said of it: the others follow from that one.
    private var broken: Set<StreamIdentity> = []
    private var last: LogSeal?
    /// The hashes of the seals met so far.
    private var met: [Int: [UInt8]] = [:]

    // Since the last seal.
    private var digest = EntriesDigest()
    private var lastEntry: Int64?
    private var findings: [Finding] = []
    private var unsealed = 0
    /// What was sealed at the position that comes next, if an event stands there in its place.
    private var displaced: SealedEntry?

    /// - Parameters:
    ///   - service: whose log it is.
    ///   - domain: the service's.
    ///   - keys: the public keys of the service's seals.
    ///   - after: the seal after which the items begin; nil at the log's beginning.
    init(service: String, domain: Domain, keys: JSONWebKeySet, after: LogSeal? = nil) {
        self.service = service
        self.keys = keys
        announcements = StreamIdentity(tenant: TenantID.platform.text, stream: StreamName.seals(of: domain).text)
        last = after
        if let after { met[after.number] = after.hash }
    }

    /// How many events were verified so far.
    var count: Int { result.events + result.others }

    /// The events before the first one of each stream that this verifier has met none of: for a log that is verified
    /// from its middle.
    func predecessors(of items: [LogItem]) -> [EventName: Int64] {
        var wanted: [EventName: Int64] = [:]
        var seen: Set<StreamIdentity> = []
        for case .event(let row, let position, _) in items {
            let stream = StreamIdentity(row)
            guard heads[stream] == nil, seen.insert(stream).inserted, row.version > 1 else { continue }
            wanted[EventName(tenant: row.tenant, stream: row.stream, version: row.version - 1)] = position
        }
        return wanted
    }

    /// Takes the last event of a stream, read from what comes before the items.
    mutating func know(_ head: StreamHead, of stream: StreamIdentity) { heads[stream] = heads[stream] ?? head }

    mutating func take(_ item: LogItem) {
        switch item {
        case .event(let row, let position, let isSealed): take(row, position, isSealed)
        case .unreadable(let entry, let isSealed): take(unreadable: entry, isSealed)
        case .entry(let entry): take(entry)
        case .foreign(let position, let cause): take(foreign: position, cause)
        case .seal(let seal): take(seal)
        }
    }

    /// What was found.
    mutating func finish() -> LogVerification {
        reportDisplaced()
        if digest.count > 0 {
            add(LogBreak(.sealMissing, position: lastEntry, seal: (last?.number ?? 0) + 1))
        }
        flush(isSealRight: false)
        result.unsealed += unsealed
        return result
    }

    // Events

    private mutating func take(_ row: LogRow, _ position: Int64, _ isSealed: Bool) {
        let entry = StoredEvent.whole(row, position: position).entry
        let instead = displaced(at: position)
        let stream = StreamIdentity(row)
        let isOwnHash = row.computedHash() == row.hash
        result.events += 1
        mark(entry, isSealed)
        let chain = chainCause(row, after: heads[stream] ?? .none)
        heads[stream] = StreamHead(version: row.version, hash: row.hash)
        if !isOwnHash {
            find(.changed, instead?.event ?? entry.event, position, of: stream)
        } else if let instead {
            let isSame = instead.event == nil || instead.event == entry.event
            find(isSame ? .replaced : .moved, instead.event ?? entry.event, position, of: stream, restsOnSeal: true)
        } else if let chain {
            find(chain, entry.event, position, of: stream)
        } else if !isSealed {
            // Counts if a seal follows.
            find(.inserted, entry.event, position, of: stream, restsOnSeal: true)
        }
        if isOwnHash, stream == announcements { compare(row, position) }
    }

    private mutating func take(unreadable entry: SealedEntry, _ isSealed: Bool) {
        let instead = displaced(at: entry.position)
        result.events += 1
        mark(entry, isSealed)
        guard let event = entry.event else { return }
        let stream = StreamIdentity(tenant: event.tenant, stream: event.stream)
        heads[stream] = StreamHead(version: event.version, hash: entry.hash)
        find(.changed, instead?.event ?? event, entry.position, of: stream)
    }

    private func chainCause(_ row: LogRow, after head: StreamHead) -> LogBreak.Cause? {
        if row.version != head.version + 1 { return .gap }
        return row.previousHash == head.hash ? nil : .previousHash
    }

    private mutating func mark(_ entry: SealedEntry, _ isSealed: Bool) {
        if isSealed {
            digest.add(entry)
            lastEntry = entry.position
        } else if entry.event.map({ StreamIdentity(tenant: $0.tenant, stream: $0.stream) }) != announcements {
            unsealed += 1
        }
    }

    private mutating func find(
        _ cause: LogBreak.Cause, _ event: EventName?, _ position: Int64, of stream: StreamIdentity,
        restsOnSeal: Bool = false
    ) {
        let found = LogBreak(
            cause, tenant: event?.tenant, stream: event?.stream, version: event?.version, position: position)
        findings.append(Finding(found: found, stream: stream, restsOnSeal: restsOnSeal))
    }

    // What seals say of events

    private mutating func take(_ entry: SealedEntry) {
        reportDisplaced()
        digest.add(entry)
        lastEntry = entry.position
        if entry.event == nil { result.others += 1 }
        displaced = entry
    }

    private mutating func take(foreign position: Int64, _ cause: LogBreak.Cause) {
        // The tenant's own event stands there as another's: it has a name.
        let isNamed = displaced?.position == position && displaced?.event != nil
        reportDisplaced()
        guard !isNamed else { return }
        findings.append(Finding(found: LogBreak(cause, position: position), stream: nil, restsOnSeal: true))
    }

    private mutating func displaced(at position: Int64) -> SealedEntry? {
        guard let entry = displaced else { return nil }
        if entry.position == position {
            displaced = nil
            return entry
        }
        reportDisplaced()
        return nil
    }

    /// No event stands in the place of the one that was sealed there.
    private mutating func reportDisplaced() {
        defer { displaced = nil }
        guard let entry = displaced, let event = entry.event else { return }
        find(
            .missing, event, entry.position, of: StreamIdentity(tenant: event.tenant, stream: event.stream),
            restsOnSeal: true)
    }

    // Seals

    private mutating func take(_ seal: LogSeal) {
        reportDisplaced()
        let expected = (last?.number ?? 0) + 1
        let follows = seal.number == expected
        if !follows { add(LogBreak(.sealMissing, position: last?.through, seal: expected)) }
        let cause = causeOf(seal, follows: follows)
        if let cause { add(LogBreak(cause, position: seal.through, seal: seal.number)) }
        // Behind a seal that is missing, its own events are no insertions.
        if !follows { findings.removeAll { $0.found.cause == .inserted } }
        flush(isSealRight: cause == nil)
        last = seal
        met[seal.number] = seal.hash
        result.seals += 1
        result.lastSeal = seal.told
        digest = EntriesDigest()
        lastEntry = nil
        unsealed = 0
    }

    private func causeOf(_ seal: LogSeal, follows: Bool) -> LogBreak.Cause? {
        switch seal.isSigned(by: keys) {
        case nil: return .sealKey
        case false?: return .sealSignature
        case true?: break
        }
        let isNext =
            !follows
            || (seal.previous == (last?.hash ?? LogRow.noHash) && seal.events == (last?.events ?? 0) + digest.count)
        let isItsList = seal.digest == digest.value && seal.through == lastEntry
        return isNext && isItsList && seal.service == service ? nil : .sealChanged
    }

    /// The log tells of each seal in a stream of its own: so a seal that was removed is missed.
    private mutating func compare(_ row: LogRow, _ position: Int64) {
        guard let details = try? EventBody.split(row.body).details,
            let told = try? CanonicalJSON.decode(SealWritten.self, from: details), let seal = LogSeal(told)
        else { return }
        let known = met[seal.number]
        // Seals before those that this verifier has met are verified elsewhere.
        if known == nil, let first = met.keys.min(), seal.number < first { return }
        guard known != seal.hash else { return }
        let cause = known == nil ? LogBreak.Cause.sealMissing : .sealChanged
        let found = LogBreak(
            cause, tenant: row.tenant, stream: row.stream, version: row.version, position: position, seal: seal.number)
        findings.append(Finding(found: found, stream: nil, restsOnSeal: false))
    }

    private mutating func flush(isSealRight: Bool) {
        for finding in findings where isSealRight || !finding.restsOnSeal {
            if let stream = finding.stream, !broken.insert(stream).inserted { continue }
            add(finding.found)
        }
        findings = []
    }

    private mutating func add(_ found: LogBreak) {
        guard result.breaks.count < LogVerification.mostBreaks else { return }
        result.breaks.append(found)
    }
}
