/// The pool's rules without connections, tasks or clock: every call takes the time (since any fixed moment) and says
/// what is to be done.
///
/// Who asks for a connection opens it itself when the pool has a place but no free connection; so no task of the
/// pool's own is needed. While the database can't be reached one request at a time tries, with a growing pause.
struct PoolState {
    /// Names a connection's place in the pool.
    struct ConnectionID: Hashable, Sendable { let number: Int }
    /// Names a request.
    struct RequestID: Hashable, Sendable { let number: Int }

    /// What a request gets.
    enum Grant: Equatable, Sendable {
        /// A free connection.
        case use(ConnectionID)
        /// A place: open a connection, after a pause.
        case open(ConnectionID, after: Duration)
    }

    /// What is to be done now.
    enum Action: Equatable, Sendable {
        case grant(RequestID, Grant)
        case close(ConnectionID)
        case refuse(RequestID)
    }

    private struct Idle {
        let id: ConnectionID
        let since: Duration
    }

    private let limits: PoolLimits
    private var idle: [Idle] = []
    private var opened: [ConnectionID: Duration] = [:]
    private var leased: Set<ConnectionID> = []
    private var opening: Set<ConnectionID> = []
    private var waiting: [RequestID] = []
    private var failures = 0
    private var nextConnection = 0
    private var nextRequest = 0
    private(set) var isClosed = false

    init(limits: PoolLimits) { self.limits = limits }

    var figures: PoolFigures {
        PoolFigures(
            leased: leased.count, idle: idle.count, opening: opening.count, waiting: waiting.count,
            maximum: limits.maximum)
    }

    /// A name for a new request.
    mutating func newRequest() -> RequestID {
        nextRequest += 1
        return RequestID(number: nextRequest)
    }

    /// Somebody wants a connection.
    mutating func request(_ request: RequestID, now: Duration) -> [Action] {
        guard !isClosed else { return [.refuse(request)] }
        waiting.append(request)
        return expire(now: now) + grant(now: now)
    }

    /// A request gave up; nothing happens if it was granted before.
    /// - Returns: whether it was still waiting.
    mutating func abandon(_ request: RequestID) -> Bool {
        guard let index = waiting.firstIndex(of: request) else { return false }
        waiting.remove(at: index)
        return true
    }

    /// The connection stands and is in use by the request that opened it.
    mutating func didOpen(_ id: ConnectionID, now: Duration) -> [Action] {
        opening.remove(id)
        leased.insert(id)
        opened[id] = now
        failures = 0
        return grant(now: now)
    }

    /// Opening failed (or was given up): the place is free again.
    /// - Parameter counts: whether the database refused; a cancelled attempt says nothing about it.
    mutating func didFailToOpen(_ id: ConnectionID, counts: Bool, now: Duration) -> [Action] {
        opening.remove(id)
        if counts { failures += 1 }
        return grant(now: now)
    }

    /// A connection comes back.
    mutating func release(_ id: ConnectionID, reusable: Bool, now: Duration) -> [Action] {
        guard leased.remove(id) != nil else { return [] }
        let age = now - (opened[id] ?? now)
        guard reusable, !isClosed, age < limits.lifetime else {
            opened[id] = nil
            return [.close(id)] + grant(now: now)
        }
        idle.append(Idle(id: id, since: now))
        return grant(now: now)
    }

    /// Closes what was free too long or is too old.
    mutating func expire(now: Duration) -> [Action] {
        let expired = idle.filter { entry in
            now - entry.since >= limits.idleLimit || now - (opened[entry.id] ?? now) >= limits.lifetime
        }
        guard !expired.isEmpty else { return [] }
        let ids = Set(expired.map(\.id))
        idle.removeAll { ids.contains($0.id) }
        for id in ids { opened[id] = nil }
        return expired.map { .close($0.id) }
    }

    /// No more connections are given; what is leased is closed when it comes back.
    mutating func close() -> [Action] {
        isClosed = true
        let actions = waiting.map { Action.refuse($0) } + idle.map { Action.close($0.id) }
        for entry in idle { opened[entry.id] = nil }
        waiting = []
        idle = []
        return actions
    }

    private mutating func grant(now: Duration) -> [Action] {
        var actions: [Action] = []
        while let request = waiting.first {
            if let entry = idle.popLast() {
                leased.insert(entry.id)
                actions.append(.grant(request, .use(entry.id)))
            } else if leased.count + opening.count < limits.maximum, failures == 0 || opening.isEmpty {
                nextConnection += 1
                let id = ConnectionID(number: nextConnection)
                opening.insert(id)
                actions.append(.grant(request, .open(id, after: pause)))
            } else {
                break
            }
            waiting.removeFirst()
        }
        return actions
    }

    private var pause: Duration {
        guard failures > 0 else { return .zero }
        let factor = 1 << min(failures - 1, 16)
        return min(limits.firstPause * factor, limits.longestPause)
    }
}
