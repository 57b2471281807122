public import Contracts
internal import Synchronization

/// Connections of one role, lent for the time of a closure.
///
/// Ownership: the pool holds free connections, the closure's caller the lent ones; a connection never leaves its
/// closure. Closing is dropping: libpq's memory goes with the last reference.
public final class PostgresPool: Sendable {
    /// What a request that waits is told.
    private enum Answer: Sendable {
        case grant(PoolState.Grant)
        case refused(DatabaseErrorCode)
    }

    /// Why a request that waits is woken.
    private enum Wake: Sendable {
        case answered(Answer)
        /// It's this one's turn to look after those who wait.
        case watch
    }

    private struct Contents {
        var state: PoolState
        var free: [PoolState.ConnectionID: PostgresConnection] = [:]
        var continuations: [PoolState.RequestID: CheckedContinuation<Wake, Never>] = [:]
        /// How many whole parts of the time-out each may still wait, after the one that had begun when it came.
        var partsLeft: [PoolState.RequestID: Int] = [:]
        /// Whether one of those who wait looks after all of them, or is about to.
        var isWatched = false
        /// Answers that came before the request began to wait.
        var answers: [PoolState.RequestID: Answer] = [:]
    }

    /// Where the connections lead.
    public let configuration: DatabaseConfiguration
    /// The role they have.
    public let role: DatabaseRole
    /// In how many parts a wait is counted; it is over after so many and the rest of one.
    private static let parts = 10
    private let contents: Mutex<Contents>
    private let start = ContinuousClock.now

    /// Makes an empty pool: connections are opened when they are needed.
    public init(_ configuration: DatabaseConfiguration, role: DatabaseRole) {
        self.configuration = configuration
        self.role = role
        let limits = PoolLimits(
            maximum: max(1, configuration.maximumConnections), idleLimit: configuration.idleLimit,
            lifetime: configuration.lifetime)
        contents = Mutex(Contents(state: PoolState(limits: limits)))
    }

    /// How the pool is used at this moment.
    public var figures: PoolFigures { contents.withLock { $0.state.figures } }

    /// Lends a connection for the time of the closure. One that comes back broken or in a transaction is dropped.
    /// - Throws: ``DatabaseError`` when no connection could be had, and what the closure throws.
    public func withConnection<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let (id, connection) = try await acquire()
        do {
            let value = try await body(connection)
            await release(id, connection)
            return value
        } catch {
            await release(id, connection)
            throw error
        }
    }

    /// Runs the closure in a transaction of a tenant (or of none: then row-level security shows no tenant's rows), and
    /// commits. When the closure throws, the transaction is rolled back; when PostgreSQL refused anything within it,
    /// the connection is dropped too.
    /// - Throws: ``DatabaseError``, and what the closure throws.
    public func withTransaction<Value: Sendable>(
        tenant: TenantID?, isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        try await withConnection { connection in
            try await connection.run([Statement("BEGIN"), .setTenant(tenant?.text ?? "")])
            let value: Value
            do {
                value = try await body(connection)
            } catch {
                await connection.leaveTransaction(after: error)
                throw error
            }
            try await connection.run(Statement("COMMIT"))
            return value
        }
    }

    /// Closes free connections that were idle too long or are too old; called now and then by who runs the pool.
    public func closeExpired() { perform { contents, now in contents.state.expire(now: now) } }

    /// Gives no more connections; lent ones are closed when they come back.
    public func shutDown() { perform { contents, _ in contents.state.close() } }

    private func acquire() async throws(DatabaseError) -> (PoolState.ConnectionID, PostgresConnection) {
        // By the clock: when it has passed, no other attempt to reach the database is begun.
        let deadline = ContinuousClock.now + configuration.acquireTimeOut
        var last: DatabaseError?
        while true {
            switch await answer() {
            case .refused(let code):
                throw last ?? DatabaseError(code: code, message: "no connection of the pool could be had")
            case .grant(.use(let id)):
                let connection = contents.withLock { $0.free.removeValue(forKey: id) }
                if let connection, await connection.isReusable { return (id, connection) }
                perform { contents, now in contents.state.release(id, reusable: false, now: now) }
            case .grant(.open(let id, let pause)):
                do throws(DatabaseError) {
                    return (id, try await open(id, after: pause, by: deadline))
                } catch {
                    let counts = !error.isCancelled
                    perform { contents, now in contents.state.didFailToOpen(id, counts: counts, now: now) }
                    if error.isCancelled || ContinuousClock.now >= deadline { throw error }
                    last = error
                }
            }
        }
    }

    private func open(
        _ id: PoolState.ConnectionID, after pause: Duration, by deadline: ContinuousClock.Instant
    ) async throws(DatabaseError) -> PostgresConnection {
        if pause > .zero {
            do {
                try await Task.sleep(until: min(ContinuousClock.now + pause, deadline), clock: .continuous)
            } catch {
                throw DatabaseError(code: .cancelled, message: "the task was cancelled")
            }
        }
        let connection = try await PostgresConnection.open(configuration, role: role)
        perform { contents, now in contents.state.didOpen(id, now: now) }
        return connection
    }

    private func release(_ id: PoolState.ConnectionID, _ connection: PostgresConnection) async {
        let reusable = await connection.isReusable
        perform { contents, now in
            if reusable { contents.free[id] = connection }
            return contents.state.release(id, reusable: reusable, now: now)
        }
    }

    /// Asks, and waits for the answer until the time is over or the task is cancelled.
    private func answer() async -> Answer {
        let request = contents.withLock { $0.state.newRequest() }
        perform { contents, now in contents.state.request(request, now: now) }
        if let answer = contents.withLock({ $0.answers.removeValue(forKey: request) }) { return answer }
        contents.withLock { $0.partsLeft[request] = Self.parts }
        defer { contents.withLock { $0.partsLeft[request] = nil } }
        var wake = await wait(for: request, isWatching: false)
        while true {
            if case .answered(let answer) = wake { return answer }
            wake = await withTaskGroup(of: Void.self, returning: Wake.self) { group in
                group.addTask { await self.watch() }
                let wake = await wait(for: request, isWatching: true)
                group.cancelAll()
                handWatchOver()
                return wake
            }
        }
    }

    /// Waits for the answer to a request, or for its turn to watch.
    private func wait(for request: PoolState.RequestID, isWatching: Bool) async -> Wake {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early = contents.withLock { contents -> Wake? in
                    if let answer = contents.answers.removeValue(forKey: request) { return .answered(answer) }
                    guard isWatching || contents.isWatched else {
                        contents.isWatched = true
                        return .watch
                    }
                    contents.continuations[request] = continuation
                    return nil
                }
                if let early { continuation.resume(returning: early) }
            }
        } onCancel: {
            give(up: request, .cancelled)
        }
    }

    /// Refuses requests that wait too long. One of those who wait looks after all of them: a timer and a task for each
    /// cost more than a short query.
    ///
    /// A wait counts in parts, each worth its own length however late this task is resumed: while computations hold the
    /// threads, those who have connections can't give them back, and that is no sign of a full pool.
    private func watch() async {
        while true {
            do { try await Task.sleep(for: configuration.acquireTimeOut / Self.parts) } catch {
                return  // It has its answer.
            }
            let late = contents.withLock { contents in
                for request in contents.partsLeft.keys { contents.partsLeft[request, default: 0] -= 1 }
                return contents.partsLeft.filter { $0.value < 0 }.map(\.key)
            }
            for request in late { give(up: request, .acquireTimeOut) }
        }
    }

    /// Who came last watches from now on, since it is likely to wait longest.
    private func handWatchOver() {
        let next = contents.withLock { contents -> CheckedContinuation<Wake, Never>? in
            guard let last = contents.continuations.keys.max(by: { $0.number < $1.number }) else {
                contents.isWatched = false
                return nil
            }
            return contents.continuations.removeValue(forKey: last)
        }
        next?.resume(returning: .watch)
    }

    private func give(up request: PoolState.RequestID, _ code: DatabaseErrorCode) {
        let continuation = contents.withLock { contents -> CheckedContinuation<Wake, Never>? in
            guard contents.state.abandon(request) else { return nil }
            if let continuation = contents.continuations.removeValue(forKey: request) { return continuation }
            contents.answers[request] = .refused(code)
            return nil
        }
        continuation?.resume(returning: .answered(.refused(code)))
    }

    /// Changes the state and does what it says, outside the lock.
    private func perform(_ change: (inout Contents, Duration) -> [PoolState.Action]) {
        let now = start.duration(to: .now)
        var closing: [PostgresConnection] = []
        let resumed = contents.withLock { contents -> [(CheckedContinuation<Wake, Never>, Answer)] in
            var resumed: [(CheckedContinuation<Wake, Never>, Answer)] = []
            for action in change(&contents, now) {
                let request: PoolState.RequestID
                let answer: Answer
                switch action {
                case .close(let id):
                    if let connection = contents.free.removeValue(forKey: id) { closing.append(connection) }
                    continue
                case .grant(let id, let grant): (request, answer) = (id, .grant(grant))
                case .refuse(let id): (request, answer) = (id, .refused(.poolClosed))
                }
                if let continuation = contents.continuations.removeValue(forKey: request) {
                    resumed.append((continuation, answer))
                } else {
                    contents.answers[request] = answer
                }
            }
            return resumed
        }
        // The last references go here: closing a connection sends a farewell, which the lock needn't wait for.
        closing.removeAll()
        for (continuation, answer) in resumed { continuation.resume(returning: .answered(answer)) }
    }
}
