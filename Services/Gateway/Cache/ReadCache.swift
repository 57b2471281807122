internal import Contracts
internal import Synchronization

/// Answers to reading requests, kept until something of their kind changes for their tenant.
///
/// It's no older than a notification's way: the projection notifies every gateway in the transaction that changes the
/// read model. While notifications can't be heard it is closed: nothing is taken from it or put into it. An answer is
/// put in only if no change of its kinds was heard since before it was read.
final class ReadCache: Sendable {
    /// What an answer was made from: one kind of one tenant's resources.
    struct Scope: Sendable, Hashable {
        let tenant: TenantID
        let kind: ResourceKind
    }

    /// The state of an answer's scopes before it was read.
    struct Ticket: Sendable {
        fileprivate let scopes: [Scope]
        fileprivate let versions: [Int]
        fileprivate let epoch: Int
    }

    private struct Key: Hashable {
        let tenant: TenantID
        let target: String
    }

    private struct Entry {
        let answer: CachedAnswer
        let scopes: [Scope]
        let versions: [Int]
        /// Its place in the order in which entries came.
        let place: Int
    }

    private struct State {
        var isOpen = false
        /// Counts what made everything old.
        var epoch = 0
        /// How often each scope changed; a scope that isn't there has not.
        var versions: [Scope: Int] = [:]
        var entries: [Key: Entry] = [:]
        var order: [(key: Key, place: Int)] = []
        var first = 0
        var nextPlace = 0
        var bytes = 0

        func versions(of scopes: [Scope]) -> [Int] { scopes.map { versions[$0, default: 0] } }
    }

    /// More scopes than that are forgotten with all entries: a number that grows for ever would be a leak.
    private static let mostScopes = 100_000

    private let maximumBytes: Int
    private let state = Mutex(State())

    /// Keeps so many bytes at most; the answer that came first goes first.
    init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    /// How many answers are kept, and about how many bytes they take.
    var figures: (entries: Int, bytes: Int, isOpen: Bool) {
        state.withLock { ($0.entries.count, $0.bytes, $0.isOpen) }
    }

    /// The answer to a target, as it was given before; nil when it must be read.
    func answer(to target: String, of tenant: TenantID) -> CachedAnswer? {
        state.withLock { state in
            guard state.isOpen, let entry = state.entries[Key(tenant: tenant, target: target)],
                state.versions(of: entry.scopes) == entry.versions
            else { return nil }
            return entry.answer
        }
    }

    /// To be asked before an answer is read; nil while the cache is closed.
    func ticket(for tenant: TenantID, _ kinds: [ResourceKind]) -> Ticket? {
        let scopes = kinds.map { Scope(tenant: tenant, kind: $0) }
        return state.withLock { state in
            guard state.isOpen else { return nil }
            return Ticket(scopes: scopes, versions: state.versions(of: scopes), epoch: state.epoch)
        }
    }

    /// Keeps an answer, unless something changed since its ticket, or it's a large part of the whole.
    func keep(_ answer: CachedAnswer, to target: String, of tenant: TenantID, _ ticket: Ticket?) {
        guard let ticket else { return }
        let key = Key(tenant: tenant, target: target)
        let size = answer.size + target.utf8.count
        guard size <= maximumBytes / 16 else { return }
        state.withLock { state in
            guard state.isOpen, state.epoch == ticket.epoch,
                state.versions(of: ticket.scopes) == ticket.versions
            else { return }
            remove(key, &state)
            state.entries[key] = Entry(
                answer: answer, scopes: ticket.scopes, versions: ticket.versions, place: state.nextPlace)
            state.order.append((key, state.nextPlace))
            state.nextPlace += 1
            state.bytes += size
            while state.bytes > maximumBytes, state.first < state.order.count {
                let oldest = state.order[state.first]
                state.first += 1
                // Its key may have come anew since.
                if state.entries[oldest.key]?.place == oldest.place { remove(oldest.key, &state) }
            }
            if state.first > 1_024, state.first > state.order.count / 2 {
                state.order.removeFirst(state.first)
                state.first = 0
            }
        }
    }

    /// Forgets what a change made old.
    func take(_ change: ReadModelChange) {
        state.withLock { state in
            guard case .kinds(let changed) = change, state.versions.count < Self.mostScopes else {
                return clear(&state)
            }
            for (tenant, kinds) in changed {
                for kind in kinds { state.versions[Scope(tenant: tenant, kind: kind), default: 0] += 1 }
            }
        }
    }

    /// Notifications are heard from now on; what was missed before is not known.
    func open() {
        state.withLock { state in
            clear(&state)
            state.isOpen = true
        }
    }

    /// Notifications aren't heard any more.
    func close() {
        state.withLock { state in
            clear(&state)
            state.isOpen = false
        }
    }

    private func remove(_ key: Key, _ state: inout State) {
        guard let entry = state.entries.removeValue(forKey: key) else { return }
        state.bytes -= entry.answer.size + key.target.utf8.count
    }

    private func clear(_ state: inout State) {
        var fresh = State()
        fresh.isOpen = state.isOpen
        fresh.epoch = state.epoch + 1
        state = fresh
    }
}
